import type { Finding } from '../../../core/checks/check.ts'
import type { PaperMark } from './mark-layer.tsx'
import type { PaperPlaces } from './places/paper-places.ts'

interface Marking {
  readonly places: PaperPlaces
  /** Findings that still ask for something, in the order in which they are numbered. */
  readonly open: readonly Finding[]
  /** Fingerprint of the finding in hand. */
  readonly inHand: string | null
  readonly onPick: (finding: Finding) => void
}

interface Numbered {
  readonly finding: Finding
  readonly number: number
}

/** Every open finding on the paper: a frame around each of its cells and its words, the sign at the first of each. */
export function findingMarks(marking: Marking): PaperMark[] {
  const { places, open, inHand } = marking
  const numbered = open.map((finding, i): Numbered => ({ finding, number: i + 1 }))
  const held = numbered.find(n => n.finding.fingerprint === inHand)
  const related = (held?.finding.related ?? []).filter(cell => !held?.finding.cells.includes(cell))
  return [
    ...related.flatMap((cell): PaperMark[] => {
      const box = places.cells.get(cell)
      return box && held
        ? [{ ...looks([held], inHand), key: cell, boxes: [box], weight: 'faint', sign: '' }]
        : []
    }),
    ...cellsOf(numbered).flatMap(([cell, these]): PaperMark[] => {
      const box = places.cells.get(cell)
      if (!box) return []
      const first = these.filter(n => n.finding.cells[0] === cell)
      const mark = { ...looks(these, inHand), key: cell, boxes: [box], sign: first.map(signOf).join(' ') }
      return [{ ...mark, onPick: picking(these, marking) }]
    }),
    ...numbered.flatMap((each): PaperMark[] => {
      const { quote } = each.finding
      const boxes = quote ? places.quote(quote) : []
      if (boxes.length === 0) return []
      const mark = { ...looks([each], inHand), key: each.finding.fingerprint, boxes, sign: signOf(each) }
      return [{ ...mark, onPick: picking([each], marking) }]
    }),
  ]
}

/** Findings by the cells they accuse. */
function cellsOf(numbered: readonly Numbered[]): [string, Numbered[]][] {
  const byCell = new Map<string, Numbered[]>()
  for (const each of numbered) {
    for (const cell of each.finding.cells) byCell.set(cell, [...(byCell.get(cell) ?? []), each])
  }
  return [...byCell]
}

/** ✕3 an error, !5 a warning. */
const signOf = ({ finding, number }: Numbered): string => (finding.severity === 'error' ? '✕' : '!') + number

function looks(
  these: readonly Numbered[],
  inHand: string | null,
): Pick<PaperMark, 'tone' | 'says' | 'weight'> {
  return {
    tone: these.some(n => n.finding.severity === 'error') ? 'error' : 'warning',
    says: these.map(n => `${signOf(n)} ${n.finding.says}`).join('\n'),
    weight: these.some(n => n.finding.fingerprint === inHand) ? 'strong' : 'plain',
  }
}

/** Several findings at one place are taken in hand one after the other. */
function picking(these: readonly Numbered[], { inHand, onPick }: Marking): () => void {
  const held = these.findIndex(n => n.finding.fingerprint === inHand)
  const next = these[(held + 1) % these.length]
  return () => {
    if (next) onPick(next.finding)
  }
}
