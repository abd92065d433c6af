/** First and last year shown; absent: the first or last stored. */
export interface Span {
  readonly fromYear?: number
  readonly toYear?: number
}

interface Props {
  readonly stored: readonly number[]
  readonly span: Span
  readonly onChoose: (span: Span) => void
}

/** 从 … 到 …, of the years that are stored; the end never comes before the beginning. */
export function SpanChoice({ stored, span, onChoose }: Props) {
  const from = span.fromYear ?? stored[0] ?? 0
  const to = span.toYear ?? stored.at(-1) ?? 0
  return (
    <div className="years-span" role="group" aria-label="年份范围">
      <YearSelect
        label="从"
        value={from}
        years={stored.filter(year => year <= to)}
        onPick={fromYear => {
          onChoose({ ...span, fromYear })
        }}
      />
      <YearSelect
        label="到"
        value={to}
        years={stored.filter(year => year >= from)}
        onPick={toYear => {
          onChoose({ ...span, toYear })
        }}
      />
    </div>
  )
}

interface YearSelectProps {
  readonly label: string
  readonly value: number
  readonly years: readonly number[]
  readonly onPick: (year: number) => void
}

const YearSelect = ({ label, value, years, onPick }: YearSelectProps) => (
  <label>
    {label}{' '}
    <select
      value={value}
      onChange={event => {
        onPick(Number(event.target.value))
      }}
    >
      {years.map(year => (
        <option key={year} value={year}>
          {year} 年
        </option>
      ))}
    </select>
  </label>
)
