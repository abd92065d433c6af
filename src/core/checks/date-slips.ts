import { formForYear } from '../forms/form-for-year.ts'
import { knownForms } from '../forms/known-forms.ts'
import { dateReadings, isoDate } from '../text/date-words.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { matchesIn, slipsIn } from './slips.ts'

/** 日期和文号的写法. */
export const dateSlipRules: readonly FunctionRule[] = [
  {
    id: 'Y-05',
    title: '日期写法',
    reason: '日期中丢了“年、月、日”，或者写成不存在的月日，多半是粘贴、转换时丢字。',
    source: '已公开年报中的实例；经验',
    leaves: '不看网址、编号里的数字，也不看日期与事实是否相符。',
    severity: 'warning',
    find: malformedDates,
  },
  {
    id: 'Y-06',
    title: '引用的格式文号',
    reason: '2021 年起的年报按〔2021〕30号格式编制，引用〔2019〕60号或“格式（试行）”说明沿用了旧稿。',
    source: '国办公开办函〔2021〕30号；已公开年报中的实例',
    leaves: '只看两版格式的文号，不核对引用的其他文件。',
    severity: 'warning',
    find: outdatedBasis,
  },
  {
    id: 'Y-07',
    title: '截至与截止',
    reason: '“截至”后面跟时间，“截止”表示到期停止。',
    source: '《现代汉语词典》',
    leaves: '“截止日期”“截止时间”是对的，不提示。',
    severity: 'info',
    find: input =>
      slipsIn(input, (plain, of) =>
        matchesIn(until, plain, of).map(m => ({
          start: m.start,
          text: '截止',
          says: `“${m.text}”中的“截止”建议改为“截至”。`,
          to: '截至',
        })),
      ),
  },
]

const until =
  /截止(?:到|至)?(?=目前|今年|本年|年[底末]|(?:19|20)\d\d|\d{1,2}月|上年)(?:目前|[^，。；、,;]{0,8}?\d{1,2}月(?:\d{1,2}日|底)?|[^，。；、,;]{0,6}?(?:年[底末]|(?:19|20)\d\d年))/g

const lostMonth = /(?<![\d.\-/A-Za-z〔[(])(20\d\d)(\d{1,2})月/g
const lostMarks = /(?<![\d.\-/A-Za-z〔[(号码])(20\d{4,6})(?=[,，。、;；）)\s日]|$)/g
const fullDate = /(?<!\d)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g
const numbered = /(?:号|码|编号|代码|电话|邮编|传真)[:：]?\s*$/

function malformedDates(input: CheckInput): FoundBy[] {
  const { year } = input.report
  return slipsIn(input, (plain, of) => {
    const near = (digits: string) => Math.abs(Number(digits.slice(0, 4)) - year) <= 2
    const glued = matchesIn(lostMarks, plain, of).filter(
      m => near(m.text) && dateReadings(m.text).length > 0 && !numbered.test(plain.slice(0, m.start)),
    )
    const impossible = matchesIn(fullDate, plain, of).filter(({ groups: [, y, m, d = '1'] }) =>
      [y, m, d].every(n => n !== undefined) ? isoDate(Number(y), Number(m), Number(d)) === null : false,
    )
    return [...matchesIn(lostMonth, plain, of), ...glued, ...impossible].map(({ start, text }) => ({
      start,
      text,
      says: `日期格式异常：${text}。`,
    }))
  })
}

/** 国办公开办函〔2019〕60号 in a report of 2021 or later; the right 文号 is that of the form of the year. */
function outdatedBasis(input: CheckInput): FoundBy[] {
  const due = formForYear(input.report.year)
  if (!due) return []
  const outdated = knownForms()
    .filter(f => f.id !== due.id && f.years.from < due.years.from)
    .map(f => f.basis)
  if (outdated.length === 0) return []
  const says = `引用的年报格式文号已更新为${due.basis}。`
  return slipsIn(input, (plain, of) => [
    ...outdated.flatMap(basis =>
      matchesIn(loosely(basis), plain, of).map(m => ({ ...m, says, to: due.basis })),
    ),
    ...matchesIn(/年度报告格式[》〉>]?\(试行\)/g, plain, of).map(m => ({ ...m, says })),
  ])
}

/** 国办公开办函〔2019〕60号, whatever its brackets and blanks. */
const loosely = (basis: string): RegExp => {
  const [, office = '', year = '', number = ''] = /^(.+?)〔(\d{4})〕(\d+)号$/.exec(basis) ?? []
  return new RegExp(`${office}\\s*[〔\\[(【〈]\\s*${year}\\s*[〕\\])】〉]\\s*${number}\\s*号`, 'g')
}
