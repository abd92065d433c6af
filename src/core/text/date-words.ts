import { chineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const han = '[〇零○oO0一二三四五六七八九十]'
const numeric = /((?:19|20)\d{2})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?!\d)\s*日?/
const worded = new RegExp(`(二[〇零○oO0]${han}{2})年(${han}{1,3})月(${han}{1,3})日`)

/** ISO date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const last = days[month - 1]
  if (last === undefined || day < 1 || day > last) return null
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first date of a text: 2021年2月19日, 2021-02-19, 二〇二一年二月十九日; ISO or null. */
export function dateIn(text: string): string | null {
  const folded = fold(text)
  const m = numeric.exec(folded)
  if (m) return isoDate(Number(m[1]), Number(m[2]), Number(m[3]))
  const w = worded.exec(folded.replace(/\s+/g, ''))
  if (!w) return null
  const [year, month, day] = w.slice(1).map(part => chineseNumber(part.replace(/[○oO0]/g, '〇')))
  return year && month && day ? isoDate(year, month, day) : null
}

/** The whole text is one date and nothing else. */
export function isDateOnly(text: string): boolean {
  const bare = fold(text).replace(/[\s()]/g, '')
  return bare.replace(numeric, '') === '' || bare.replace(worded, '') === ''
}

/** 2020 out of 2020年(度), 二〇二〇年; years 2003 (first disclosure rules) to 2099. */
export function yearIn(text: string): number | null {
  const folded = fold(text).replace(/\s+/g, '')
  const m = /(20\d{2})(?=年|度)/.exec(folded)
  if (m) return Number(m[1])
  const w = new RegExp(`(二[〇零○oO0]${han}{2})(?=年)`).exec(folded)
  return w?.[1] ? chineseNumber(w[1].replace(/[○oO0]/g, '〇')) : null
}

/** Readings of a date whose 年, 月 and 日 were lost: 2021129 → 2021-01-29 and 2021-12-09. */
export function dateReadings(text: string): string[] {
  const m = /^(20\d{2})(\d{2,4})$/.exec(fold(text).replace(/[\s年月日]/g, ''))
  const rest = m?.[2]
  if (!m || rest === undefined) return []
  const cuts = rest.length === 4 ? [2] : rest.length === 3 ? [1, 2] : [1]
  return cuts.flatMap(cut => isoDate(Number(m[1]), Number(rest.slice(0, cut)), Number(rest.slice(cut))) ?? [])
}
