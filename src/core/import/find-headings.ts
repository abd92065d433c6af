import type { Form, SectionId } from '../forms/form.ts'
import { ordinalOf } from '../text/ordinal.ts'
import { textOfRow } from './row.ts'
import type { Row } from './row.ts'
import { headingIn } from './section-heading.ts'
import type { ChapterLevel, HeadingCandidate } from './section-heading.ts'

export interface Heading {
  readonly row: number
  readonly section: SectionId | null
  readonly printed: string
  readonly rest: string
}

/**
 * The chapter headings in order. Each chapter of the form is taken once, in the form's order, the longest chain
 * winning and of equal ones the last (a table of contents comes first). A chapter that stands out of that order is taken
 * where its heading is word for word, and one the form does not have where its ordinal fits between its neighbours.
 */
export function findHeadings(rows: readonly Row[], form: Form): Heading[] {
  const usual = headingsOf(rows, form, 1)
  for (const level of [1, 2, 3] as const) {
    const found = level === 1 ? usual : headingsOf(rows, form, level)
    if (found.filter(h => h.section !== null).length >= fewest) return found
  }
  return usual
}

/** With fewer, chapters are looked for one level lower. */
const fewest = 3

function headingsOf(rows: readonly Row[], form: Form, level: ChapterLevel): Heading[] {
  const candidates = rows.flatMap((row, i) => {
    if (row.cells.length > 1 && row.cells.some(c => c.is === 'value')) return []
    if (row.cells.length > 3) return []
    const likeness = Math.max(0, ...row.cells.map(c => c.found?.sim ?? 0))
    const heading = headingIn(textOfRow(row), i, form, level)
    return !heading || (likeness > 0 && likeness >= heading.sim) ? [] : heading
  })
  const topics = candidates.filter(c => c.section !== null)
  const inOrder = bestChain(topics, form, rows)
  const chain = [...inOrder, ...outOfOrder(topics, inOrder, rows)].sort((a, b) => a.row - b.row)
  return [...chain, ...extras(candidates, chain, rows)].sort((a, b) => a.row - b.row)
}

function bestChain(
  topics: readonly HeadingCandidate[],
  form: Form,
  rows: readonly Row[],
): HeadingCandidate[] {
  const place = new Map(form.sections.map((s, i) => [s.id, i]))
  const at = (c: HeadingCandidate) => place.get(c.section ?? 's1') ?? 0
  const best: { score: number; chain: HeadingCandidate[] }[] = []
  topics.forEach((candidate, i) => {
    const own =
      candidate.sim + (candidate.ordinal === null ? 0 : 0.5) + (hasText(candidate, topics, rows) ? 0.3 : 0)
    let before: { score: number; chain: HeadingCandidate[] } = { score: 0, chain: [] }
    for (let j = 0; j < i; j++) {
      const other = best[j]
      const last = topics[j]
      if (other && last && at(last) < at(candidate) && other.score >= before.score) before = other
    }
    best.push({ score: before.score + own, chain: [...before.chain, candidate] })
  })
  return best.reduce<HeadingCandidate[]>((top, b) => (b.score >= scoreOf(best, top) ? b.chain : top), [])
}

/** Headings of chapters that the chain has not, numbered and word for word, with their own text below. */
function outOfOrder(
  topics: readonly HeadingCandidate[],
  chain: readonly HeadingCandidate[],
  rows: readonly Row[],
): HeadingCandidate[] {
  const [first] = chain
  const taken = new Map<SectionId, HeadingCandidate>()
  for (const c of topics) {
    if (c.section === null || c.ordinal === null || c.sim < 1 || !first || c.row < first.row) continue
    if (chain.some(o => o.section === c.section) || !hasText(c, topics, rows)) continue
    taken.set(c.section, c)
  }
  return [...taken.values()]
}

const scoreOf = (best: readonly { score: number; chain: HeadingCandidate[] }[], chain: HeadingCandidate[]) =>
  best.find(b => b.chain === chain)?.score ?? 0

/** A line of a table of contents is followed by the next one. */
const hasText = (c: HeadingCandidate, all: readonly HeadingCandidate[], rows: readonly Row[]) =>
  c.row + 1 < rows.length && !all.some(o => o.row === c.row + 1)

function extras(all: readonly HeadingCandidate[], chain: readonly HeadingCandidate[], rows: readonly Row[]) {
  const first = chain[0]
  if (!first) return []
  const numbers = new Set(chain.map(c => c.ordinal))
  const taken: HeadingCandidate[] = []
  for (const c of all) {
    if (c.section !== null && chain.includes(c)) continue
    if (c.ordinal === null || c.row < first.row || numbers.has(c.ordinal)) continue
    const before = chain.findLast(o => o.row < c.row)
    const after = chain.find(o => o.row > c.row)
    const low = Math.max(before?.ordinal ?? 0, ...taken.map(t => t.ordinal ?? 0))
    const high = after?.ordinal ?? 20
    const next = low + 1 === c.ordinal || (before?.ordinal === null && c.ordinal <= chain.length + 2)
    if (next && c.ordinal < high && ordinalOf(textOfRow(rows[c.row] ?? noRow))) taken.push(c)
  }
  return taken.map(c => ({ ...c, section: null }))
}

const noRow: Row = { cells: [], line: 0, block: 0, delimited: false }
