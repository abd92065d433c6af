import { dateIn, isDateOnly } from '../text/date-words.ts'
import { fold, tidy } from '../text/fold.ts'
import { isFurniture } from './furniture.ts'
import { textOfRow } from './row.ts'
import type { Row } from './row.ts'
import { findTitle, titleOfPage } from './title.ts'

/** What stands before the first chapter. */
export interface Front {
  readonly title: string | null
  readonly docNo: string | null
  readonly publishDate: string | null
  /** A date alone under the title. */
  readonly date: string | null
  readonly preface: readonly string[]
}

/** As printed, full-width digits too. */
const yearOfDocNo = '[2２][0０][0-9０-９]{2}'
const docNo = new RegExp(
  `^[(（]?(\\p{Script=Han}{1,12}[〔[［(（【]${yearOfDocNo}[〕\\]］)）】]\\s*第?\\s*[0-9０-９]{1,4}\\s*号)[)）]?$`,
  'u',
)

/** Title, 文号, date and preface: what stands before the first chapter. */
export function readFront(rows: readonly Row[], pageTitle: string | undefined): Front {
  const lines = rows.map(textOfRow)
  const title = findTitle(lines)
  const glued = title ? null : titleBeforeText(lines[0] ?? '')
  const body = title ? rows.slice(title.to) : rows
  const starts = title ? 0 : body.findIndex(opensPreface)
  const preface =
    starts === -1
      ? []
      : body
          .slice(starts)
          .filter(isPreface)
          .map(r => tidy(textOfRow(r)))
  const ownDate = lines.map(tidy).find(t => isDateOnly(t) && /[年]/.test(t))
  return {
    title: title?.text ?? glued ?? titleOfPage(pageTitle),
    docNo: lines.map(l => docNo.exec(tidy(l))?.[1] ?? labelledDocNo(l)).find(n => n != null) ?? null,
    publishDate: publishDateIn(lines.filter(l => !isSentence(l))),
    date: ownDate === undefined ? null : dateIn(ownDate),
    preface,
  }
}

/** The title of a page that came out as one line, with the text right behind it. */
const titleBeforeText = (line: string) =>
  /^(\p{Script=Han}{4,40}?20\d{2}年度?政府信息公开(?:工作)?(?:年度)?报告)(?=\s*(?:根据|按照|依据|为|本|现))/u.exec(
    line,
  )?.[1] ?? null

const docNoBehindLabel = new RegExp(
  `(?:发文字号|文\\s*号)\\s*[:：]?\\s*(\\p{Script=Han}{1,12}[〔[［]${yearOfDocNo}[〕\\]］][0-9０-９]{1,4}号)`,
  'u',
)
const labelledDocNo = (line: string) => docNoBehindLabel.exec(line)?.[1] ?? null

/**
 * 发布日期, 公开日期 … with the date on the same line or one of the next; 发布 counts before 生成. A bare date counts
 * where the page puts 作者, 来源 or 点击 behind it.
 */
export function publishDateIn(lines: readonly string[]): string | null {
  const text = fold(lines.join('\n'))
  for (const words of [
    '发布日期|发布时间|公布日期|发表时间|公开日期|公开时间|信息发布',
    '生成日期|发文日期|更新时间|(?<!采集|访问|统计)(?:时间|日期)',
  ]) {
    const m = new RegExp(
      `(?:${words})\\s*[:：|]?\\s{0,8}(20\\d{2}\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2})`,
    ).exec(text)
    const date = m?.[1] === undefined ? null : dateIn(m[1])
    if (date !== null) return date
  }
  const bare = new RegExp(
    `^\\s*(20\\d{2}[-年./]\\d{1,2}[-月./]\\d{1,2}).{0,20}(?:作者|来源|点击|浏览|阅读|字[体号])`,
    'm',
  ).exec(text)
  return bare?.[1] === undefined ? null : dateIn(bare[1])
}

/** 数据截止时间2023年12月31日。 is no line of the page. */
const isSentence = (text: string) => /[。；]/.test(text)
const isProse = (text: string) => text.length > 24 && /[，。,；;]/.test(text)
const opensPreface = (row: Row) =>
  isProse(textOfRow(row)) && /条例|年度?报告|年报|政府信息公开/.test(textOfRow(row)) && isPreface(row)

function isPreface(row: Row): boolean {
  const text = textOfRow(row)
  if (row.grid && row.cells.filter(c => c.text !== '').length > 1) return false
  if (isDateOnly(text) || docNo.test(tidy(text))) return false
  return isProse(text) ? !isFurniture(text) : /[。：:]$/.test(text) && text.length > 3 && !isFurniture(text)
}
