import { halfWidth } from '../text/half-width.ts'
import { keptByText } from '../text/kept-by-text.ts'
import { withoutAddresses } from '../text/web-address.ts'
import type { CheckInput, FoundBy, Severity } from './check.ts'
import { rewritePart } from './rewrite-part.ts'
import { quoteAt, textParts } from './text-parts.ts'
import type { TextPart } from './text-parts.ts'

/** A stretch of a paragraph that a rule objects to, and the right words where they are certain. */
export interface Slip {
  readonly start: number
  readonly text: string
  readonly says: string
  readonly to?: string
  readonly severity?: Severity
}

/**
 * Asks `find` about every paragraph. `plain` is the paragraph in half width with its addresses blanked out, place by
 * place, so that a match in it stands at the same place in the paragraph.
 */
export function slipsIn(
  input: CheckInput,
  find: (plain: string, of: TextPart) => readonly Slip[],
): FoundBy[] {
  return textParts(input.report).flatMap(of =>
    find(plainOf(of.text), of).map(slip => ({
      says: slip.says,
      section: of.section,
      quote: quoteAt(of, slip.start, slip.text),
      ...(slip.severity ? { severity: slip.severity } : {}),
      ...(slip.to === undefined ? {} : { repairs: [repairOf(input, of, slip, slip.to)] }),
    })),
  )
}

/** Every match of a pattern, in the words of the paragraph itself. Most paragraphs hold none, which `search` tells soonest. */
export const matchesIn = (pattern: RegExp, plain: string, { text }: TextPart) =>
  plain.search(pattern) < 0
    ? []
    : [...plain.matchAll(pattern)].map(m => ({
        start: m.index,
        text: text.slice(m.index, m.index + m[0].length),
        groups: m,
      }))

function repairOf({ report }: CheckInput, of: TextPart, { start, text }: Slip, to: string) {
  const whole = of.text.slice(0, start) + to + of.text.slice(start + text.length)
  return { label: `“${text}”改为“${to}”`, edits: rewritePart(report, of, whole) }
}

const plainOf = keptByText(text => withoutAddresses(halfWidth(text)))
