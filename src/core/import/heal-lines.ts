import { ordinalOf } from '../text/ordinal.ts'
import { isSubheading } from './subheading.ts'

const sentenceEnd = /[。！？!?；;：:”"』」）)]$/

/** Whether a text was wrapped at a fixed width (copied out of a PDF): most lines break off in mid-sentence. */
export function isWrapped(lines: readonly string[]): boolean {
  const prose = lines.filter(l => l.length >= 18 && !isSubheading(l))
  if (prose.length < 8 || prose.some(l => l.length > 90)) return false
  return prose.filter(l => !sentenceEnd.test(l.trim())).length > prose.length * 0.5
}

/** Joins the lines of a wrapped paragraph again. */
export function healLines(lines: readonly string[]): string[] {
  const out: string[] = []
  let open = false
  for (const line of lines) {
    const apart = isSubheading(line) || ordinalOf(line) !== null
    const last = out.at(-1)
    if (open && last !== undefined && !apart) out[out.length - 1] = last + line.trim()
    else out.push(line)
    open = !sentenceEnd.test(line.trim()) && !isSubheading(line) && (open || line.trim().length >= 18)
  }
  return out
}
