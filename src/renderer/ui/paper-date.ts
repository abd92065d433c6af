/** 2027-01-15 → 2027年1月15日; what is no ISO date stays as it is. */
export function paperDate(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('-').map(Number)
  return year && month && day ? `${year}年${month}月${day}日` : (iso ?? '')
}

/** ISO date; null for nothing; undefined where it is no day of the calendar. */
export function readDate(text: string): string | null | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '')
  if (folded === '') return null
  const parts =
    /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/.exec(folded) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(folded)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}
