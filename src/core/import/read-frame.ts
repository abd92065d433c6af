import { emptyText } from '../report/report.ts'
import type { ReportText } from '../report/report.ts'
import { dateReadings, yearIn } from '../text/date-words.ts'
import { contactIn } from './contact.ts'
import type { Doubt } from './draft.ts'
import type { Heading } from './find-headings.ts'
import {
  fullestName,
  isOfficeName,
  officeActing,
  officeInText,
  officeInTitle,
  withoutDesk,
  withPlace,
} from './office-name.ts'
import { publishDateIn, readFront } from './read-front.ts'
import { periodIn, yearInPreface, yearOfOpenings } from './report-period.ts'
import { textOfRow } from './row.ts'
import type { Row } from './row.ts'
import { isMonthOnly, signBlock } from './sign-block.ts'
import type { Region } from './table-regions.ts'

export interface Frame {
  readonly text: ReportText
  readonly orgName: string | null
  readonly year: number | null
  /** First row after the text of the report. */
  readonly end: number
  readonly doubts: readonly Doubt[]
}

/** Title, 文号, office, year, period, contact, signature and dates, from before and behind the chapters. */
export function readFrame(
  rows: readonly Row[],
  headings: readonly Heading[],
  regions: readonly Region[],
  pageTitle: string | undefined,
): Frame {
  const first = Math.min(headings[0]?.row ?? rows.length, regions[0]?.from ?? rows.length)
  const tailRows = lastChapter(rows, headings, regions)
  const front = readFront(rows.slice(0, first), pageTitle)
  const tail = tailRows.flatMap(i => rows[i] ?? []).map(textOfRow)
  const sign = signBlock(tail)
  const preface = front.preface.join('\n')
  const end = tailRows[sign.end] ?? rows.length
  const whole = rows
    .slice(first, end)
    .filter(r => r.cells.some(c => c.is === 'text'))
    .map(textOfRow)
    .join('\n')
  const stated = periodIn(preface)
  const period = stated.start === null ? periodIn(whole) : stated
  const contact = contactOf(preface, whole)
  const named = fullestName(
    front.title === null ? null : officeInTitle(front.title),
    sign.signedBy,
    officeInText(preface) ?? officeInText(whole.slice(0, 2000)),
  )
  const guessed = named === null ? officeElsewhere(contact.office, preface, whole) : null
  const orgName = named === null ? guessed : withPlace(named, `${preface}\n${whole}`)
  const publishDate = front.publishDate ?? publishDateIn(tail.slice(sign.end))
  const titleYear = front.title === null ? null : yearIn(front.title)
  const periodYear = period.start === null ? null : Number(period.start.slice(0, 4))
  const statedYear = titleYear ?? periodYear ?? yearInPreface(preface) ?? yearInPreface(whole)
  const dated = sign.signDate ?? publishDate
  const year =
    statedYear ??
    yearOfOpenings([...front.preface, ...whole.split('\n')]) ??
    (dated === null ? null : Number(dated.slice(0, 4)) - 1)
  const date = settleDate(
    sign.signDate ?? (sign.lostDate === null ? front.date : null),
    sign.lostDate,
    publishDate,
  )
  const doubts: Doubt[] = sign.persons.map(raw => ({ says: '网页残留了人名，没有读入正文。', raw }))
  if (date.says !== undefined)
    doubts.push({
      field: 'signDate',
      says: date.says,
      ...(sign.lostDate === null ? {} : { raw: sign.lostDate }),
    })
  if (year === null) doubts.push({ says: '没有读到年报的年份，请填写。' })
  if (titleYear !== null && periodYear !== null && titleYear !== periodYear) {
    doubts.push({
      field: 'periodStart',
      says: `标题写的是${titleYear}年，统计期限是${periodYear}年，按${titleYear}年的年报读入，请核对年度。`,
    })
  }
  if (statedYear === null && year !== null) {
    doubts.push({ says: `标题和统计期限没有写年份，由正文和日期读作${year}年的年报，请核对。` })
  }
  if (orgName === null) doubts.push({ says: '没有读到单位名称，请填写。' })
  if (guessed !== null) doubts.push({ says: `标题和署名没有写单位，由正文读作“${guessed}”，请核对。` })
  const text: ReportText = {
    ...emptyText,
    title: front.title,
    docNo: front.docNo,
    periodStart: period.start,
    periodEnd: period.end,
    signedBy: sign.signedBy,
    signDate: date.iso,
    publishDate,
    contact,
    preface: front.preface,
  }
  return { text, orgName, year, end, doubts }
}

/** The rows behind the last heading, tables (they may stand at the very end) left out. */
function lastChapter(
  rows: readonly Row[],
  headings: readonly Heading[],
  regions: readonly Region[],
): number[] {
  const from = headings.length > 0 ? (headings.at(-1)?.row ?? -1) + 1 : (regions.at(-1)?.to ?? 0)
  return rows.flatMap((_, i) => (i < from || regions.some(r => r.from <= i && i < r.to) ? [] : [i]))
}

/** From the preface, or from wherever else it stands. */
function contactOf(preface: string, whole: string): ReportText['contact'] {
  const first = contactIn(preface)
  if (first.tel !== null || first.address !== null) return first
  const other = contactIn(whole)
  return other.tel !== null || other.address !== null ? other : first
}

/** The office one is told to turn to, or that acts in the first sentences. */
function officeElsewhere(contactOffice: string | null, preface: string, whole: string): string | null {
  const desk = contactOffice === null ? null : withoutDesk(contactOffice)
  if (desk !== null && isOfficeName(desk) && /[市县区旗镇乡道]/.test(desk)) return desk
  return officeActing(preface) ?? officeActing(whole.slice(0, 600))
}

/** A date whose 年, 月 and 日 were lost is taken only where one reading lies before the publication. */
function settleDate(
  iso: string | null,
  lost: string | null,
  published: string | null,
): { iso: string | null; says?: string } {
  if (iso !== null || lost === null) return { iso }
  if (isMonthOnly(lost)) return { iso: null, says: `成文日期只写到“${lost}”，没有写明哪一天。` }
  const readings = dateReadings(lost)
  const fitting = published === null ? readings : readings.filter(d => d <= published)
  const [only] = fitting
  return fitting.length === 1 && only !== undefined
    ? { iso: only, says: `成文日期的“年、月、日”丢失，按 ${only} 读入，请核对。` }
    : { iso: null, says: '成文日期的“年、月、日”丢失，读不出是哪一天。' }
}
