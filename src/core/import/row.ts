import type { SourceCell } from './blocks.ts'
import { compact, fold } from '../text/fold.ts'
import { hasMarkDigit } from '../text/mark-digits.ts'
import type { Found, Vocabulary } from './vocabulary.ts'

/** value: a number · blank: nothing or a dash · label: a printed word of a form · word: other short text · text: prose. */
export type Kind = 'value' | 'blank' | 'label' | 'word' | 'text'

export interface RowCell {
  readonly text: string
  readonly is: Kind
  readonly found: Found | null
  /** Column of the grid, for a real table. */
  readonly col?: number
  /** Index of the row it stands in, for words kept beyond their row. */
  readonly row?: number
  /** Digits of several cells run together. */
  readonly glued?: true
}

/** One line of the source, or one row of a table: the common shape in which tables are recognised. */
export interface Row {
  readonly cells: readonly RowCell[]
  readonly line: number
  /** Index of the source block; rows of one grid share it. */
  readonly block: number
  readonly tableRow?: number
  /** The grid row with covered cells, to read column heads from. */
  readonly grid?: readonly SourceCell[]
  /** The line shows where each cell ends, blank ones too (pipes, TABs, a real table). */
  readonly delimited: boolean
  /** Only TABs: a border between cells of a browser copy. */
  readonly tabs?: number
}

const number =
  /^[增减+-]?(?:加|少)?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:万元|元|万|件|项|条|次|个|宗|起|份|例)?(?:\([^()]{1,40}\))?$/
const dash = /^(?:\/+|-+|_+|—+|…+|一|无|空|\.|·|\\|不涉及|无此项)$/
const pageNumber =
  /^(?:-\s*\d{1,3}\s*-|第\s*\d{1,3}\s*页(?:[,\s/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|\d{1,3}\s*of\s*\d{1,3})$/i

/** - 3 -, 第 3 页 共 8 页, 3/8: the foot of a printed page. */
export const isPageNumber = (text: string): boolean => pageNumber.test(fold(text).trim())

/** Whether a text is one number and nothing else, a unit or a remark in brackets apart. */
export function isValue(text: string): boolean {
  if (text.length > 60 || hasMarkDigit(text)) return false
  const folded = fold(text).trim()
  return !/\d\s+\d/.test(folded) && number.test(folded.replace(/\s/g, ''))
}

/** A dash, 无, / and the like: what people write where nothing is to be said. It is blank, never 0. */
export const isBlankMark = (text: string): boolean => text.length < 12 && dash.test(compact(text))

/** 件 in a column of its own between the labels and the numbers names nothing. */
export const isCountUnit = (text: string): boolean =>
  /^\(?(?:单位:?)?[件项条个次宗起份例]\)?$/.test(compact(text))

/** Prose is long, or a sentence; a long text may still be a known label (the note in the corner of table 3). */
export function classify(text: string, vocabulary: Vocabulary, col?: number): RowCell {
  const place = col === undefined ? {} : { col }
  const bare = text.length > 400 ? text : compact(text)
  if (bare === '') return { text: '', is: 'blank', found: null, ...place }
  if (isValue(text)) return { text, is: 'value', found: null, ...place }
  if (isBlankMark(text)) return { text, is: 'blank', found: null, ...place }
  const found = vocabulary.find(text)
  if (found) return { text, is: 'label', found, ...place }
  const prose = bare.length > 40 || (bare.length > 12 && /[。;!?]/.test(bare))
  return { text, is: prose ? 'text' : 'word', found: null, ...place }
}

/** The row as one text, cells joined by a blank. */
export const textOfRow = (row: Row): string =>
  row.cells.length === 1
    ? (row.cells[0]?.text.trim() ?? '')
    : row.cells
        .map(c => c.text.trim())
        .filter(t => t !== '')
        .join(' ')
