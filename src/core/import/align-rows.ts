import { similarity } from '../text/similarity.ts'
import type { PrintedRow } from './printed-row.ts'
import type { RowCell } from './row.ts'
import { rowWords } from './row-words.ts'
import type { TableRecord } from './table-records.ts'
import { labelKey } from './vocabulary.ts'

export type Sureness = 'exact' | 'fuzzy' | 'inferred'

/** How a record found its row. */
export interface Alignment {
  /** Index of the printed row for each record; null = none. */
  readonly rowOf: readonly (number | null)[]
  readonly sure: readonly Sureness[]
  /** The row whose label is nearest to the words of each record, taken by it or not; null = none is near. */
  readonly nearest: readonly (number | null)[]
}

const leastLikeness = 0.72

/**
 * Aligns records with the printed rows: order kept, likeness of labels maximal. Records without any label of their
 * own between two recognised rows are taken by position where exactly as many rows are missing there.
 */
export function alignRows(
  records: readonly TableRecord[],
  after: readonly RowCell[],
  rows: readonly PrintedRow[],
): Alignment {
  const likeness = records.map((record, k) => {
    const next = records[k + 1]
    const texts = labelReadings(record, next ? next.before : after)
    return rows.map(row => best(texts, row))
  })
  const rowOf = heaviestPath(likeness, rows.length)
  const sure = rowOf.map<Sureness>((row, k) =>
    row !== null && (likeness[k]?.[row] ?? 0) > 0.999 ? 'exact' : 'fuzzy',
  )
  fillGaps(records, rowOf, sure, rows)
  const nearest = likeness.map(sims => {
    const top = Math.max(0, ...sims)
    return top >= leastLikeness ? sims.indexOf(top) : null
  })
  return { rowOf, sure, nearest }
}

function best(texts: readonly string[], row: PrintedRow): number {
  let top = 0
  for (const text of texts) {
    for (const key of row.keys) {
      const sim = key.length < 4 ? Number(text === key) : similarity(text, key, Math.max(leastLikeness, top))
      if (sim > top) top = sim
    }
  }
  return top
}

/** The words that may be the label: the last ones before the numbers joined, perhaps going on after them. */
function labelReadings(record: TableRecord, next: readonly RowCell[]): string[] {
  const heads = joins(record.before, 5)
  const tails = record.delimited ? [] : next.slice(0, 3)
  const own = tails.findIndex(c => c.found?.sim === 1)
  const loose = own === -1 ? tails : tails.slice(0, own)
  const out = [...heads]
  for (let n = 1; n <= loose.length; n++) {
    const tail = loose
      .slice(0, n)
      .map(c => c.text)
      .join('')
    for (const head of heads.slice(0, 3)) out.push(head + tail)
  }
  return [...new Set(out.map(labelKey).filter(t => t !== ''))]
}

/** The last cell, the last two joined, … */
function joins(cells: readonly RowCell[], most: number): string[] {
  const out: string[] = []
  let text = ''
  for (const cell of cells.slice(-most).reverse()) {
    text = cell.text + text
    out.push(text)
  }
  return out
}

/** Best score of the first k records against the first r rows; of equal paths the one with the earliest records. */
function heaviestPath(likeness: readonly (readonly number[])[], rows: number): (number | null)[] {
  const gain = (k: number, r: number) => {
    const sim = likeness[k]?.[r] ?? 0
    return sim >= leastLikeness ? sim : -1
  }
  const table: number[][] = [new Array<number>(rows + 1).fill(0)]
  likeness.forEach((_, k) => {
    const above = table[k] ?? []
    const line = [0]
    for (let r = 1; r <= rows; r++) {
      line.push(Math.max(above[r] ?? 0, line[r - 1] ?? 0, (above[r - 1] ?? 0) + gain(k, r - 1)))
    }
    table.push(line)
  })
  const rowOf: (number | null)[] = likeness.map(() => null)
  let r = rows
  for (let k = likeness.length; k > 0; k--) {
    const here = table[k] ?? []
    if (here[r] === table[k - 1]?.[r]) continue
    while (r > 0 && here[r] === here[r - 1]) r--
    rowOf[k - 1] = r - 1
    r--
  }
  return rowOf
}

const ownRow = /小计|合计|其中|上年数|上年同期|去年|往年|上一年|备注|20\d\d年/

/** No word before the numbers names a row: heads, captions, groups, or a label damaged beyond recognition. */
export const isUnlabelled = (record: TableRecord): boolean =>
  !rowWords(record.before).some(
    c => c.found?.labels.some(l => l.what === 'row') || ownRow.test(labelKey(c.text)),
  )

function fillGaps(
  records: readonly TableRecord[],
  rowOf: (number | null)[],
  sure: Sureness[],
  rows: readonly PrintedRow[],
) {
  let k = 0
  while (k < records.length) {
    if (rowOf[k] !== null) {
      k++
      continue
    }
    let end = k
    while (end < records.length && rowOf[end] === null) end++
    const above = k === 0 ? -1 : (rowOf[k - 1] ?? -1)
    const below = end === records.length ? rows.length : (rowOf[end] ?? rows.length)
    const gap = records.slice(k, end)
    const fits = gap.every((record, i) => record.values.length >= (rows[above + 1 + i]?.width ?? 0))
    if (gap.length === below - above - 1 && fits && gap.every(isUnlabelled)) {
      gap.forEach((_, i) => {
        rowOf[k + i] = above + 1 + i
        sure[k + i] = 'inferred'
      })
    }
    k = end
  }
}
