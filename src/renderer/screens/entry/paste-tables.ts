import { parseCell } from '../../../core/report/cell-value.ts'
import { wordsOnly } from '../../../core/text/fold.ts'
import type { GridModel } from './grid-model.ts'
import type { Block } from './paste-cells.ts'

/** How many tables of a copied page are offered. */
const OFFERED = 40
const FIRST_WORDS = 30

/** Those of the tables that hold numbers, in the order of the page; all where none does. */
export function tablesToPaste(tables: readonly Block[]): readonly Block[] {
  const counted = tables.filter(table => numbersIn(table) > 0)
  return (counted.length > 0 ? counted : tables).slice(0, OFFERED)
}

/** Which table is most like the one in hand: the one with most of its heads and row names, else with most numbers. */
export function likestTable(model: GridModel, tables: readonly Block[]): number {
  const names = new Set(model.grid.rows.flat().map(cell => wordsOnly(cell.text)))
  names.delete('')
  const scores = tables.map(table => {
    const found = new Set(table.flat().map(wordsOnly))
    return { known: [...found].filter(text => names.has(text)).length, numbers: numbersIn(table) }
  })
  return scores.reduce((best, { known, numbers }, i) => {
    const { known: most, numbers: more } = scores[best] ?? { known: 0, numbers: 0 }
    return known > most || (known === most && numbers > more) ? i : best
  }, 0)
}

/** A table in words: what stands first in it, and how large it is. */
export function sayTable(table: Block): string {
  const words = table.flat().filter(text => text.trim() !== '')
  const first = words.join('　').slice(0, FIRST_WORDS)
  const columns = table.reduce((most, { length }) => Math.max(most, length), 0)
  return `${first}${words.join('　').length > FIRST_WORDS ? '…' : ''}（${table.length} 行 ${columns} 列）`
}

const numbersIn = (table: Block): number =>
  table.flat().filter(text => parseCell(text, 'wan').is === 'number').length
