import type { Source, SourceCell } from './blocks.ts'
import { isValue } from './row.ts'
import type { Vocabulary } from './vocabulary.ts'

type Grid = readonly (readonly SourceCell[])[]

/** So many more words must stand the other way round before a table is turned. */
const clearly = 3

/** The source with each table whose rows and columns are exchanged (自然人 … down the side) turned as the form has it. */
export function uprightTables(source: Source, vocabulary: Vocabulary): Source {
  const blocks = source.blocks.map(block =>
    block.is === 'table' && isTurned(block.rows, vocabulary) ? { ...block, rows: turn(block.rows) } : block,
  )
  return { ...source, blocks }
}

/** Exchanges rows and columns. */
const turn = (rows: Grid): Grid =>
  Array.from({ length: Math.max(0, ...rows.map(r => r.length)) }, (_, c) =>
    rows.map(row => row[c] ?? { text: '', covered: true }),
  )

/** The names of rows stand beside one another and not below, or, where there are none (table 4), the heads below one another. */
function isTurned(rows: Grid, vocabulary: Vocabulary): boolean {
  const across = wordsOf(rows, vocabulary)
  const down = wordsOf(turn(rows), vocabulary)
  const names = most(across.map(l => l.names)) - most(down.map(l => l.names))
  const heads = most(down.map(l => l.heads)) - most(across.map(l => l.heads))
  const nameless = [...across, ...down].every(l => l.names === 0)
  return (names > 0 || nameless) && names + heads >= clearly
}

const most = (counts: readonly number[]) => Math.max(0, ...counts)

/** How many names of rows and how many heads stand in each line without numbers. */
function wordsOf(lines: Grid, vocabulary: Vocabulary) {
  return lines.map(line => {
    const words = line.filter(c => !c.covered && c.text.trim() !== '')
    if (words.some(c => isValue(c.text))) return { names: 0, heads: 0 }
    const labels = words.flatMap(
      c =>
        vocabulary
          .find(c.text)
          ?.labels.map(l => l.what)
          .join(' ') ?? [],
    )
    return {
      names: labels.filter(l => !l.includes('head') && /row|group/.test(l)).length,
      heads: labels.filter(l => /^head(?: head)*$/.test(l)).length,
    }
  })
}
