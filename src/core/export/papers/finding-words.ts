import type { Finding, Side } from '../../checks/check.ts'

const longestQuote = 60

/** A finding for a list on paper: its sentence, the words of the report it is about, and its sum where that says more. */
export function findingWords({ says, quote, left, right, difference }: Finding): string {
  const lines = [says]
  if (quote?.text && !says.includes(quote.text)) lines.push(`“${clip(quote.text)}”`)
  if (left && right && !(saysNumber(says, left) && saysNumber(says, right))) {
    const gap = difference ? `，相差${Math.abs(difference)}` : ''
    lines.push(`${left.words}；${right.words}${gap}`)
  }
  return lines.join('\n')
}

const saysNumber = (says: string, { value }: Side): boolean =>
  [...says.matchAll(/\d+(?:\.\d+)?/g)].some(([number]) => number === String(value))

const clip = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}……` : text
