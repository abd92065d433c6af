import * as fc from 'fast-check'
import { cellsOf, isComputed } from '../../src/core/forms/cells.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { CellValue } from '../../src/core/report/cell-value.ts'
import type { Report, TextBlock } from '../../src/core/report/report.ts'
import { emptyText, noContact } from '../../src/core/report/report.ts'
import { withTotals } from '../../src/core/report/totals.ts'

export interface RandomPaper {
  readonly form: Form
  readonly report: Report
}

/** Words of such reports, with characters outside GB 2312 and outside the BMP, digits and marks of all kinds. */
const words = fc.constantFrom(
  ...(
    '主动公开|政府信息|本年度|㙦口村|䶮山村|𠅤家塅|垚家垸|玥溪|《条例》|“一网通办”|182条|3.5万元|12件次|100%|' +
    '2024年12月31日|http://www.qinghe.example/|（一）项|A类|及时更新|群众关切|<b>|a & b|规范性文件|行政许可|' +
    '人民政府|收到和处理|总计|商业企业|无|0件|——|……|①|〔2024〕5号|培训|巡检|党政办公室'
  ).split('|'),
)

const sentence = fc
  .array(words, { minLength: 4, maxLength: 14 })
  .map(parts => `本年${parts.join('、')}，按期办结。`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
const subheading = fc.constantFrom('主动公开', '依申请公开', '平台建设', '监督保障', '政府信息管理')

const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }) }),
  fc.record({ subheading, paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }) }),
)
/** At most one block without a sub-heading, and that first: two of them would be one on paper. */
const narrative = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly TextBlock[]>([]) },
  {
    weight: 4,
    arbitrary: fc
      .array(block, { minLength: 1, maxLength: 5 })
      .map(blocks => blocks.filter((b, i) => i === 0 || b.subheading !== undefined)),
  },
  {
    weight: 1,
    arbitrary: fc.array(paragraph, { minLength: 40, maxLength: 40 }).map(paragraphs => [{ paragraphs }]),
  },
)

const office = fc.constantFrom(
  '青河县柳溪镇人民政府',
  '青河县㙦口䶮山街道办事处',
  '青河县𠅤家塅乡人民政府',
  '黔西南布依族苗族自治州青河市柳溪经济技术开发区管理委员会',
  '黔西南布依族苗族自治州青河市㙦口国家高新技术产业开发区暨䶮山循环经济示范园区𠅤家塅镇综合行政执法与市场监督管理委员会',
)

const number = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat({ max: 99 }) },
  { weight: 1, arbitrary: fc.integer({ min: 100_000, max: 999_999 }) },
)

/** A whole report of either form: totals right, chapters empty, short or of 40 paragraphs. */
export const randomPaper: fc.Arbitrary<RandomPaper> = fc
  .record({
    form: fc.constantFrom<Form>(form2019, form2021),
    name: office,
    numbers: fc.array(number, { minLength: 200, maxLength: 200 }),
    /** Every so many-th number is not filled in. */
    blankEvery: fc.constantFrom(0, 0, 13, 2),
    preface: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    chapters: fc.array(narrative, { minLength: 6, maxLength: 6 }),
    afterTable: fc.array(paragraph, { maxLength: 2 }),
    docNo: fc.constantFrom('柳政发〔2024〕1号', null),
    signed: fc.boolean(),
  })
  .map(({ form, name, numbers, blankEvery, preface, chapters, afterTable, docNo, signed }) => {
    const year = form.years.from
    const [s1 = [], s2 = [], s3 = [], s4 = [], s5 = [], s6 = []] = chapters
    const behind: TextBlock[] = afterTable.length > 0 ? [{ paragraphs: afterTable, afterTable: true }] : []
    return {
      form,
      report: {
        formId: form.id,
        year,
        office: { name, kind: 'gov_township', contact: noContact, aliases: [], enforcement: true },
        cells: cellsFrom(form, numbers, blankEvery),
        text: {
          ...emptyText,
          docNo,
          signedBy: signed ? name : null,
          signDate: signed ? `${String(year + 1)}-01-15` : null,
          preface: [`根据《中华人民共和国政府信息公开条例》，${name}编制本报告。`, ...preface],
          sections: { s1, s2, s3, s4: [...s4, ...behind], s5, s6 },
        },
      },
    }
  })

function cellsFrom(form: Form, numbers: readonly number[], blankEvery: number): Report['cells'] {
  const entered: Record<string, CellValue> = {}
  let i = 0
  for (const cell of cellsOf(form).values()) {
    const n = numbers[i++ % numbers.length] ?? 0
    if (isComputed(cell) || (blankEvery > 0 && i % blankEvery === 0)) continue
    const value =
      cell.kind === 'signed' && n % 2 ? -n : cell.kind === 'yuan' || cell.kind === 'wan' ? n / 8 : n
    entered[cell.id] = { value, origin: 'typed' }
  }
  return withTotals(form, entered)
}
