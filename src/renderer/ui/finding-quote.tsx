import type { Quote } from '../../core/checks/check.ts'

/** The words a finding is about, the number meant marked in them; nothing where no words are. */
export function FindingQuote({ quote }: { readonly quote: Quote | undefined }) {
  if (!quote?.text) return null
  const { text, start, mark } = quote
  const from = mark ? mark.start - start : 0
  const to = mark ? from + mark.length : 0
  return (
    <blockquote>
      “{text.slice(0, from)}
      {to > from ? <mark>{text.slice(from, to)}</mark> : null}
      {text.slice(to)}”
    </blockquote>
  )
}
