import { isoDate } from './date-words.ts'

/** 2027-01-05 → 2027年1月5日: Arabic digits, no zero padding (GB/T 9704 7.3.5.4). What is no ISO date stays as it is. */
export function paperDate(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number)
  return year && month && day ? `${year}年${month}月${day}日` : (iso ?? '')
}

/** A typed date as ISO; null for nothing; undefined where it is no day of the calendar. */
export function readDate(text: string): string | null | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '')
  if (folded === '') return null
  const parts =
    /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded)
  if (!parts) return undefined
  return isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? undefined
}
