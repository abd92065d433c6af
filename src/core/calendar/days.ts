const DAY_MS = 86_400_000

/** @param iso a date (2027-01-31) */
export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekdayOf = (iso: string): number => new Date(Date.parse(iso)).getUTCDay()

/** 周日 … 周六 */
export const weekdayName = (iso: string): string => `周${'日一二三四五六'[weekdayOf(iso)] ?? ''}`

/** 1月29日 */
export const monthAndDay = (iso: string): string => {
  const [, month, day] = iso.split('-').map(Number)
  return `${String(month)}月${String(day)}日`
}
