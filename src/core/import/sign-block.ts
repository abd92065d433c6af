import { dateIn, dateReadings, isDateOnly } from '../text/date-words.ts'
import { fold, tidy } from '../text/fold.ts'
import { isFurniture, namesPerson } from './furniture.ts'
import { isOfficeName } from './office-name.ts'
import { isTitle } from './title.ts'

export interface SignBlock {
  readonly signedBy: string | null
  readonly signDate: string | null
  /** The date as printed, where 年, 月 or 日 was lost. */
  readonly lostDate: string | null
  /** How many of the given lines are the report's text, signature and furniture left out. */
  readonly end: number
  readonly persons: readonly string[]
}

/** Signature and date behind the last chapter; everything from there on is not text of the report. */
export function signBlock(lines: readonly string[]): SignBlock {
  const texts = lines.map(tidy)
  const persons = texts.filter(namesPerson)
  const dateAt = lastDate(texts)
  if (dateAt !== -1) {
    const line = texts[dateAt] ?? ''
    const ahead = beforeDate(line)
    const above = texts[dateAt - 1] ?? ''
    const below = texts[dateAt + 1] ?? ''
    const own = ahead !== null && isOfficeName(ahead)
    const signed = own ? ahead : isOfficeName(above) ? above : isOfficeName(below) ? below : null
    const end = signed === above && !own ? dateAt - 1 : dateAt
    const lost = dateIn(line) === null
    return {
      signedBy: signed,
      signDate: dateIn(line),
      lostDate: lost ? line : null,
      end: firstOfPage(texts, end),
      persons,
    }
  }
  const end = firstOfPage(texts, texts.length)
  const last = texts[end - 1] ?? ''
  const signed = end > 0 && isOfficeName(last) && !/[无没]/.test(last) ? last : null
  return { signedBy: signed, signDate: null, lostDate: null, end: signed === null ? end : end - 1, persons }
}

/** The last line that is a date, alone or after the name of the office, among the lines that end the report. */
function lastDate(texts: readonly string[]): number {
  return texts.findLastIndex(
    (t, i) =>
      i > texts.length - 60 &&
      t.length < 60 &&
      !isFurniture(t) &&
      (isDateOnly(t) || isMonthOnly(t) || dateReadings(t).length > 0 || isOfficeName(beforeDate(t) ?? '')),
  )
}

/** 2024年1月, the day left out. */
export const isMonthOnly = (text: string): boolean => /^20\d{2}\s*年\s*\d{1,2}\s*月$/.test(fold(text).trim())

function beforeDate(line: string): string | null {
  const m =
    /^(.{4,40}?)\s*(?:20\d{2}\s*[年.\-/]\s*\d{1,2}\s*[月.\-/]\s*\d{1,2}\s*日?|二[〇零○].{2}年.{1,2}月.{1,3}日)$/.exec(
      fold(line),
    )
  return m?.[1]?.trim() ?? null
}

function firstOfPage(texts: readonly string[], end: number): number {
  const at = texts.findIndex((t, i) => i < end && i > 0 && (isFurniture(t) || isTitle(t)))
  return at === -1 ? end : at
}
