import type { Report } from '../report/report.ts'
import type { FoundBy } from './check.ts'

/**
 * The same finding keeps its fingerprint over re-runs: made of the rule, the cells with their numbers on both sides,
 * and the quoted words, not of where in the text they stand. When a number changes, 已核实 no longer covers it.
 * @param nth the same finding found before in this run, so that two of a kind are told apart
 */
export function fingerprintOf(rule: string, found: FoundBy, report: Report, nth = 0): string {
  const cells = [...(found.cells ?? []), ...(found.related ?? [])]
  const numbers = cells.map(c => `${c}=${report.cells[c]?.value ?? ''}`)
  const parts = [found.left?.value ?? '', found.right?.value ?? '', found.quote?.text ?? '', found.section]
  const words = cells.length === 0 && !found.quote ? [found.says] : []
  return `${rule}-${hash([...numbers, ...parts, ...words, ...(nth > 0 ? [nth] : [])].join('|'))}`
}

/** FNV-1a over UTF-16 units, twice with different seeds: 64 bits as hex. */
function hash(text: string): string {
  const once = (seed: number) => {
    let h = seed
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    return (h >>> 0).toString(16).padStart(8, '0')
  }
  return once(0x811c9dc5) + once(0x01234567)
}
