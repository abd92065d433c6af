import type { Report } from '../report/report.ts'
import type { FoundBy } from './check.ts'

/**
 * The same finding keeps its fingerprint over re-runs: made of the rule, the cells with their numbers on both sides,
 * and the quoted words, not of where in the text they stand. When a number changes, 已核实 no longer covers it.
 */
export function fingerprintOf(rule: string, found: FoundBy, report: Report): string {
  const cells = [...(found.cells ?? []), ...(found.related ?? [])]
  const numbers = cells.map(c => `${c}=${report.cells[c]?.value ?? ''}`)
  const parts = [found.left?.value ?? '', found.right?.value ?? '', found.quote?.text ?? '', found.section]
  return `${rule}-${hash([...numbers, ...parts].join('|'))}`
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
