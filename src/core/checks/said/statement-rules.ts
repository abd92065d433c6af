import { valueOf } from '../../report/report.ts'
import type { CheckInput, FoundBy, FunctionRule } from '../check.ts'
import { quoteAt } from '../text-parts.ts'
import { rangeOf } from './read-paragraph.ts'
import { saidParts } from './said-parts.ts'
import { topicAt, topicMarks } from './sentence-topic.ts'

/** 表述: sentences that do not fit the tables, lack a number or contradict one another. */
export const statementRules: readonly FunctionRule[] = [
  {
    id: 'X-12',
    title: '“全部办结”与结转',
    reason: '还有结转下年度的不能写全部办结；一件申请也没有的，不必写。',
    leaves: '写明“其余”“正在办理”的句子不核对。',
    source: '各地年报中的实例；经验',
    severity: 'info',
    find: allAnswered,
  },
  {
    id: 'X-13',
    title: '漏填数字',
    reason: '“共件”“公开信息 条”是留了空没有填。',
    leaves: '只看件、条、项等前面缺数的固定写法。',
    source: '各地年报中的实例',
    severity: 'warning',
    find: missingNumber,
  },
  {
    id: 'X-14',
    title: '专职人员的说法前后一致',
    reason: '前面写配备了专职人员，后面又写没有，二者必有一处不实。',
    leaves: '人数多少不核对。',
    source: '经验',
    severity: 'info',
    find: staff,
  },
]

const all =
  /(?:全部|均已|均|都已)(?:按时|按期|依法|及时|依规|在(?:法定)?(?:时限|期限|规定时间)内|[、和])*(?:办结|答复完毕|办理完毕|答复)|(?:办结率|答复率)(?:为|达到|达|均为)?100%/g

function allAnswered({ report }: CheckInput): FoundBy[] {
  const [left, received, carried] = ['out', 'new', 'in'].map(row => valueOf(report, `t3.${row}.tot`))
  if (left === undefined || left === null || received === null || carried === null) return []
  const none = (received ?? 0) + (carried ?? 0) === 0
  if (left === 0 && !none) return []
  return saidParts(report).flatMap(part =>
    part.sentences.flatMap(({ text, from, plain }) => {
      if (/其余|正在|除.{0,12}外|结转|未到期|20\d\d年/.test(plain) && !none) return []
      return [...plain.matchAll(all)].flatMap(m => {
        if (topicAt(topicMarks(text.plain), from + m.index) !== 'applications') return []
        const { start, length } = rangeOf(text, from + m.index, from + m.index + m[0].length)
        const why = left > 0 ? `结转下年度为${String(left)}件` : '本年没有申请'
        return [
          {
            says: `表述“${m[0]}”与表三不符：${why}。`,
            section: part.section,
            cells: left > 0 ? ['t3.out.tot'] : ['t3.new.tot'],
            quote: quoteAt(part, start, part.text.slice(start, start + length)),
          },
        ]
      })
    }),
  )
}

const unit = '(?:件|条|项|篇|次|份|起|宗|场次|人次)'
const end = '(?=$|[，,。；;、）)])'
const holes = [
  new RegExp(`(?:共计|共|合计|总计|累计|达到)[ \\u3000]*${unit}${end}`, 'g'),
  new RegExp(`(?<=\\p{Script=Han})[ \\u3000_]+${unit}${end}`, 'gu'),
  new RegExp(`(?:申请|规范性文件|政府信息|政策解读)(?:共|为)?${unit}${end}`, 'g'),
  /(?:共有|共计|共|有|为)(?:现行有效|继续有效)的?(?:行政)?规范性文件(?=[。；;])/g,
]

/** Blanks between every two characters are the layout of a scan, not holes. */
function missingNumber({ report }: CheckInput): FoundBy[] {
  return saidParts(report).flatMap(part => {
    if ((part.text.match(/\p{Script=Han}[ \u3000]\p{Script=Han}/gu) ?? []).length > 8) return []
    const found = holes.flatMap(hole => [...part.text.matchAll(hole)])
    const first = found.filter((m, i) => found.findIndex(o => overlap(o, m)) === i)
    return first.map(m => ({
      says: `疑似漏填数字：“${m[0].trim()}”。`,
      section: part.section,
      quote: quoteAt(part, m.index, m[0]),
    }))
  })
}

const overlap = (a: RegExpExecArray, b: RegExpExecArray) =>
  a.index < b.index + b[0].length && b.index < a.index + a[0].length

const has =
  /(?:配备|配有|安排|明确|落实|设|增设|共有|有)(?:了)?(?:\d+|[一二两三四五六七八九十]+)?(?:名|位|个)?专职(?:工作|管理|公开)?人员/
const lacks =
  /(?:无|没有|缺乏|缺少|未配备|未配有|尚未配备|尚无|没有配备)(?:政务公开|信息公开)?(?:的)?专职(?:工作|管理)?人员/

function staff({ report }: CheckInput): FoundBy[] {
  const parts = saidParts(report)
  const lacking = parts.flatMap(part => found(part.text, lacks).map(m => ({ part, m })))
  const having = parts.flatMap(part =>
    lacks.test(part.text) ? [] : found(part.text, has).map(m => ({ part, m })),
  )
  const [first] = having
  if (!first) return []
  return lacking.map(({ part, m }) => ({
    says: `关于专职人员的表述前后不一致：“${first.m[0]}”和“${m[0]}”。`,
    section: part.section,
    quote: quoteAt(part, m.index, m[0]),
  }))
}

const found = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const m = pattern.exec(text)
  return m ? [m] : []
}
