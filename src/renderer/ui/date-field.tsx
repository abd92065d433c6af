import { useState } from 'react'
import type { ReactNode } from 'react'
import { TextField } from './field.tsx'

interface DateFieldProps {
  readonly label: string
  /** ISO date, or null where there is none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly readOnly?: boolean
  readonly hint?: string
  readonly aside?: ReactNode
}

/** A date as it is written on paper, 2027年1月15日; also understood: 2027-1-15, 2027.1.15, 20270115. */
export function DateField({ label, value, onChange, readOnly = false, hint, aside }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [odd, setOdd] = useState(false)
  return (
    <TextField
      label={label}
      inputMode="numeric"
      placeholder="如 2027年1月15日"
      readOnly={readOnly}
      value={draft ?? paperDate(value)}
      error={odd ? '这不是一个日期，请按“2027年1月15日”的样子填。' : undefined}
      {...(hint === undefined ? {} : { hint })}
      {...(aside === undefined ? {} : { aside })}
      onChange={event => {
        const text = event.target.value
        setDraft(text)
        setOdd(false)
        const date = readDate(text)
        if (date !== undefined) onChange(date)
      }}
      onBlur={() => {
        const understood = draft === null || readDate(draft) !== undefined
        setOdd(!understood)
        if (understood) setDraft(null)
      }}
    />
  )
}

/** 2027-01-15 → 2027年1月15日 */
function paperDate(iso: string | null): string {
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
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined
}
