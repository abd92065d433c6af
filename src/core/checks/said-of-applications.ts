import { chineseNumber } from '../text/chinese-number.ts'
import { halfWidth } from '../text/half-width.ts'
import { clausesOf, sentencesOf } from '../text/sentences.ts'

/** What a clause says of the applications received in the year. */
export interface SaidOfApplications {
  /** 0 for 未收到; else the number written. */
  readonly received: number
  readonly start: number
  readonly text: string
}

/** Words that may stand between 收到 and 申请 without narrowing what is counted; 信访申请, 行政许可申请 are another matter. */
const about =
  '(?:任何|关于|有关|公民[、和]法人(?:[和或及、]|或者)其他组织(?:提出|提交)?|单位[和或]个人|群众|社会公众|依申请|依法|政府|信息|公开|政务|书面|各类|要求|的|有效|情况)*'
const verb = '(?:收到|接到|接收到?|受理|新收|办理)(?:过|了)?'
const unit = '(?:件|宗|条|份|起|次|例|项|个)'
const number = '(\\d{1,6}|[一二三四五六七八九十]{1,3})'
/** What 申请 may be followed by: 申请人, 申请表, 申请行政复议 speak of something else. */
const after =
  '(?=(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:事项|情况|件|数量|案件)?(?:$|[、)）”。；;，,]))'

const none = [
  new RegExp(`(?:未|没有|尚未|并未|暂未|暂无)(?:曾)?(?:${verb}|发生|产生)${about}申请${after}`),
  new RegExp(`(?:^|年|度|机关|单位|[镇乡局委府办])无${about}申请(?:公开)?(?:事项|件|情况)?(?:$|[)）])`),
  new RegExp(`(?:未|没有|无)(?:${verb}|发生|产生)?依申请公开(?:政府信息)?(?:的)?(?:事项|件|情况)(?:$|[)）])`),
  new RegExp(`${verb}${about}申请(?:数量|总数|件数)?(?:共|共计|为|均为|是)?(?:[0零〇]${unit}|[0零〇]$)`),
]
const some = [
  new RegExp(
    `${verb}(?:政府信息)?依申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:的)?(?:办理)?(?:事项|申请)?(?:数量)?(?:共|共计|合计)?${number}${unit}`,
  ),
  new RegExp(`(?:${verb})${about}申请(?:数量|总数|件数)?(?:共|共计|合计|为|是)?${number}${unit}`),
  new RegExp(`(?:${verb})${about}(?:申请)?(?:信息公开)?${number}${unit}${about}申请(?:$|[)）])`),
]

/** Other years, part of a year, one channel or one kind of applicant: not the year's total. */
const elsewhere =
  /较上年|比上年|上一?年(?!度?结转)|去年|同比|环比|累计|历年|历来|以来|近[两三几\d]年|季度|上半年|下半年|\d{1,2}月份|其中|除.{0,12}外|渠道|方式|途径|信函|邮寄|邮件|传真|当面|现场|窗口|网上|在线|平台|复议|诉讼|信访|投诉|举报|许可|补正|延期|收费|逾期/

/**
 * Reads clauses such as 未收到政府信息公开申请, 收到政府信息公开申请3件. A sentence that compares years, tells one channel or
 * speaks of another matter is not read: nothing said is better than a wrong reading.
 */
export function saidOfApplications(paragraph: string, year: number): SaidOfApplications[] {
  if (!paragraph.includes('申请')) return []
  return sentencesOf(paragraph).flatMap(sentence => {
    const plain = halfWidth(sentence.text)
    if (elsewhere.test(plain) || otherYear(plain, year) || !/公开/.test(plain)) return []
    return clausesOf(sentence).flatMap(clause => {
      const text = halfWidth(clause.text).replace(/[ \t]/g, '').trim()
      const received = readClause(text)
      return received === null ? [] : [{ received, start: clause.start, text: clause.text }]
    })
  })
}

function readClause(clause: string): number | null {
  if (none.some(n => n.test(clause))) return 0
  for (const pattern of some) {
    const digits = pattern.exec(clause)?.[1]
    if (digits !== undefined) return /\d/.test(digits) ? Number(digits) : chineseNumber(digits)
  }
  return null
}

const otherYear = (text: string, year: number) =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].some(m => Number(m[1]) !== year)
