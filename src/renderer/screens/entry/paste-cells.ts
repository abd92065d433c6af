import { parseCell } from '../../../core/report/cell-value.ts'
import type { CellValue } from '../../../core/report/cell-value.ts'
import type { Edit } from '../../../core/report/edit.ts'
import { shownText } from './grid-model.ts'
import type { CellRole, GridModel, Place } from './grid-model.ts'

/** What the clipboard held, as rows of texts; a merged cell keeps its text in its first place. */
export type Block = readonly (readonly string[])[]

/** One cell a paste would change. `says` is set where the text is no number for this cell. */
export interface PasteWrite {
  readonly place: Place
  readonly from: string
  readonly text: string
  readonly to: CellValue
  readonly says?: string
}

/** A locked cell (自动计算, 上年带入) that the block has a number for: compared, never written. */
export interface PasteComparison {
  readonly place: Place
  readonly role: CellRole
  readonly have: string
  readonly pasted: string
}

export interface PastePlan {
  readonly writes: readonly PasteWrite[]
  readonly compared: readonly PasteComparison[]
  /** Cells for which the block has nothing or a dash. */
  readonly blanks: readonly Place[]
  /** Texts of the block that fall outside the table. */
  readonly overflow: readonly string[]
  /** Heads and row names that came along and are left out. */
  readonly labels: readonly string[]
}

export interface PasteTarget {
  readonly at: string
  readonly valueOf: (cell: string) => CellValue | undefined
  readonly roleOf: (place: Place) => CellRole
}

/** Text of a spreadsheet: tabs and lines; quoted where a cell holds a line break. */
export function blockFromText(text: string): Block {
  const rows: string[][] = [[]]
  const field = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy
  let found = field.exec(text)
  while (found) {
    const [whole, value = '', end = ''] = found
    rows.at(-1)?.push(/^"[^]*"$/.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '' || (whole === '' && field.lastIndex >= text.length)) break
    if (end !== '\t') rows.push([])
    found = field.exec(text)
  }
  const ended = rows.length > 1 && rows.at(-1)?.join('') === ''
  return ended ? rows.slice(0, -1) : rows
}

/**
 * What pasting a block at a cell would do. Nothing is done yet; a single number needs no asking. A whole sheet may have
 * been copied: every text is looked at once.
 */
export function planPaste(model: GridModel, block: Block, target: PasteTarget): PastePlan {
  const { rows, labels } = withoutLabels(block)
  const start = model.places.get(target.at)
  const [writes, compared, blanks, overflow] = [
    [] as PasteWrite[],
    [] as PasteComparison[],
    [] as Place[],
    [] as string[],
  ]
  for (const [i, texts] of rows.entries()) {
    const row = model.rows[(start?.row ?? 0) + i] ?? []
    const cells = row.filter(p => start && p.end > start.col)
    for (const [j, given] of texts.entries()) {
      const text = given.trim()
      const place = cells[j]
      if (!place) {
        if (text !== '') overflow.push(text)
        continue
      }
      const have = shownText(target.valueOf(place.id))
      const role = target.roleOf(place)
      const typed = typedValue(text, place)
      if (role !== 'input') {
        if (text !== '') compared.push({ place, role, have, pasted: shownText(typed.value) || text })
      } else if (typed.blank) blanks.push(place)
      else {
        writes.push({ place, from: have, text, to: typed.value, ...(typed.says ? { says: typed.says } : {}) })
      }
    }
  }
  return { writes, compared, blanks, overflow, labels }
}

/** What typing this text into the cell stores: the number, or the text itself until it is mended. */
export function typedValue(
  text: string,
  place: Pick<Place, 'cell'>,
): { readonly value: CellValue; readonly blank: boolean; readonly says?: string } {
  const parsed = parseCell(text, place.cell.kind)
  switch (parsed.is) {
    case 'number': {
      const raw = parsed.remark === undefined ? {} : { raw: text.trim() }
      return { value: { value: parsed.value, origin: 'typed', ...raw }, blank: false }
    }
    case 'blank': {
      const raw = parsed.mark === '' ? {} : { raw: parsed.mark }
      return { value: { value: null, origin: 'typed', ...raw }, blank: true }
    }
    case 'odd':
      return { value: { value: null, origin: 'typed', raw: text.trim() }, blank: false, says: parsed.says }
  }
}

/** Whether the clerk has to see the plan first: it overwrites, overflows, leaves out, differs or is odd. */
export function needsPreview(plan: PastePlan): boolean {
  return (
    plan.overflow.length > 0 ||
    plan.labels.length > 0 ||
    (plan.blanks.length > 0 && plan.writes.length + plan.blanks.length > 1) ||
    plan.writes.some(w => w.says !== undefined || (w.from !== '' && w.from !== shownText(w.to))) ||
    plan.compared.some(c => c.have !== c.pasted)
  )
}

/** The one step a paste makes. `blanksAreZero`: 视为 0; else the cells stay as they are. */
export function pasteEdits(plan: PastePlan, blanksAreZero: boolean): Edit[] {
  const zero: CellValue = { value: 0, origin: 'typed' }
  return [
    ...plan.writes.map((w): Edit => ({ what: 'cell', cell: w.place.id, to: w.to })),
    ...(blanksAreZero ? plan.blanks.map((p): Edit => ({ what: 'cell', cell: p.id, to: zero })) : []),
  ]
}

const isNumberLike = (text: string): boolean =>
  parseCell(text, 'signed').is === 'number' || parseCell(text, 'wan').is === 'number'
const isWords = (text: string): boolean => !isNumberLike(text) && parseCell(text, 'signed').is === 'odd'

const isHead = (row: readonly string[]): boolean =>
  row.some(isWords) && row.every(text => !/\d/.test(text.normalize('NFKC')))

/**
 * Row names and heads, as they come along when a printed table is copied. Between numbers only a block with row
 * names has heads; else odd text there is a number to be mended, and leaving it out would shift what follows.
 */
function withoutLabels(block: Block): { readonly rows: Block; readonly labels: readonly string[] } {
  const body = block.filter(row => !isHead(row))
  if (body.length === 0) return { rows: block, labels: [] }
  const columns = labelColumns(body)
  const first = block.findIndex(row => !isHead(row))
  const kept = columns > 0 ? body : block.slice(first)
  const stays = new Set(kept)
  const heads = block.filter(row => !stays.has(row))
  const names = kept.map(row => row.slice(0, columns))
  return {
    rows: kept.map(row => row.slice(columns)),
    labels: [...heads, ...names].flat().filter(text => text.trim() !== ''),
  }
}

/** How many leading columns hold names and no numbers; a blank one before such a column is part of them. */
function labelColumns(rows: Block): number {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const column = (i: number) => rows.map(r => r[i] ?? '')
  const named = (i: number) => !column(i).some(isNumberLike) && column(i).some(isWords)
  const blank = (i: number) => column(i).every(text => text.trim() === '')
  let columns = 0
  while (columns < width - 1 && (named(columns) || (blank(columns) && named(columns + 1)))) columns += 1
  return columns
}
