import { Button } from '../../ui/button.tsx'

interface LastYearTextProps {
  readonly year?: number
  /** What the text is about, for screen readers. */
  readonly about: string
  readonly paragraphs: readonly string[]
  /** Absent where nothing may be changed. */
  readonly onQuote?: (paragraph: string) => void
}

/** Last year's paragraphs, each to be quoted one by one; quoting is a deliberate act. */
export function LastYearText({ year, about, paragraphs, onQuote }: LastYearTextProps) {
  return (
    <aside className="last-year" aria-label={`${about}：${year === undefined ? '上年' : `${year} 年`}的文字`}>
      {year === undefined ? null : <p className="last-year-year">{year} 年</p>}
      {paragraphs.map((paragraph, i) => (
        <div key={i} className="last-year-paragraph">
          <p>{paragraph}</p>
          {onQuote ? (
            <Button
              look="quiet"
              small
              onClick={() => {
                onQuote(paragraph)
              }}
            >
              引用此段
            </Button>
          ) : null}
        </div>
      ))}
    </aside>
  )
}
