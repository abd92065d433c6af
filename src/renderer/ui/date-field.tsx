import { useState } from 'react'
import type { ReactNode } from 'react'
import { TextField } from './field.tsx'
import { paperDate, readDate } from '../../core/text/paper-date.ts'

interface DateFieldProps {
  readonly label: string
  /** ISO date, or null where there is none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** Year of the date shown as an example. */
  readonly exampleYear: number
  readonly readOnly?: boolean
  readonly hint?: ReactNode
  readonly aside?: ReactNode
}

/** A date as it is written on paper, 2027年1月15日; also understood: 2027-1-15, 2027.1.15, 20270115. */
export function DateField({
  label,
  value,
  onChange,
  exampleYear,
  readOnly = false,
  hint,
  aside,
}: DateFieldProps) {
  const example = `${exampleYear}年1月15日`
  const [draft, setDraft] = useState<string | null>(null)
  const [odd, setOdd] = useState(false)
  const read = draft === null ? undefined : readDate(draft)
  // A draft that says another day than the report (after 撤销) is out of date.
  const shown = draft !== null && (read === undefined || read === value) ? draft : paperDate(value)
  return (
    <TextField
      label={label}
      inputMode="numeric"
      placeholder={`如 ${example}`}
      readOnly={readOnly}
      value={shown}
      error={odd ? `这不是一个日期，请按“${example}”的样子填。` : undefined}
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
