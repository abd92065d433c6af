import { chainOfYears } from '../../src/core/checks/chain-of-years.ts'
import { checkReport } from '../../src/core/checks/check-report.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { comparables, findLikeness } from '../../src/core/likeness/find-likeness.ts'
import type { Report } from '../../src/core/report/report.ts'
import { measure, type Measured } from './median.ts'

const sentences = [
  '全年通过政府网站主动公开信息#条，其中政策文件#条、财政资金#条、民生保障#条，较上年增加#条。',
  '共收到政府信息公开申请#件，其中自然人#件、商业企业#件；办结#件，予以公开#件、部分公开#件、无法提供#件。',
  '制发行政规范性文件#件，废止#件，现行有效#件，开展合法性审查#件，清理过期信息#余条。',
  '因政府信息公开引发行政复议#件，结果维持#件、结果纠正#件，未发生行政诉讼。',
  '组织培训#次、#人次参加，社会评议满意率为百分之九十八，年度考核为良好等次，未发生责任追究情形。',
  '坚持把政务公开作为转变职能、服务群众的重要抓手，明确专人负责，完善保密审查和动态调整机制，做到应公开尽公开。',
]

/** Checking a report whose chapters hold 6,000 characters, half of them in sentences with numbers. */
export async function benchLongText(sample: Report): Promise<Measured[]> {
  const form = formById(sample.formId)
  let run = 0
  const earlier = [1, 2, 3, 4, 5].map(ago => ({
    ...withText(sample, paragraphsOf(-ago)),
    year: sample.year - ago,
  }))
  const years = earlier.map(report => ({ form, report, imported: true }))
  // As in the program: a stored report is prepared for comparing once.
  const stored = earlier.flatMap(report => comparables(report, true))
  const [lastYear] = years
  /** Everything that 审核 does: likeness to five earlier years, the rule book, the chain over all six. */
  const anew = () => {
    run += 1
    const report = withText(sample, paragraphsOf(run))
    const likeness = findLikeness(report, stored)
    checkReport({ form, report, imported: false, likeness, ...(lastYear ? { lastYear } : {}) })
    chainOfYears([{ form, report, imported: false }, ...years], [])
  }
  const kept = paragraphsOf(0)
  const keystroke = () => {
    run += 1
    const paragraphs = [`${kept[0] ?? ''}又${String(run)}件。`, ...kept.slice(1)]
    checkReport({ form, report: withText(sample, paragraphs), imported: false })
  }
  return [
    await measure('校验一份六千字的年报和以前五年（全文新读）', 100, anew, 10),
    await measure('校验一份六千字的年报（改动一段之后）', 100, keystroke, 2),
  ]
}

/** Paragraphs of about 200 characters; the numbers differ with `seed`, so that no paragraph has been read before. */
function paragraphsOf(seed: number): string[] {
  let number = seed * 7
  const fill = (sentence: string) => sentence.replace(/#/g, () => String((number = (number * 31 + 11) % 997)))
  const paragraphs: string[] = []
  for (let length = 0; length < 6000; length += paragraphs.at(-1)?.length ?? 0) {
    paragraphs.push([0, 1, 2, 3].map(i => fill(sentences[(paragraphs.length + i) % 6] ?? '')).join(''))
  }
  return paragraphs
}

function withText(report: Report, paragraphs: readonly string[]): Report {
  const { s1: _old, ...others } = report.text.sections
  const s1 = paragraphs.map((p, i) => ({ subheading: `（${String(i + 1)}）`, paragraphs: [p] }))
  return { ...report, text: { ...report.text, sections: { s1, ...others } } }
}
