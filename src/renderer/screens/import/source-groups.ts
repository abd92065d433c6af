import type { SourceBlock } from '../../../core/import/blocks.ts'

type LineBlock = Extract<SourceBlock, { is: 'line' }>
type TableBlock = Extract<SourceBlock, { is: 'table' }>

/** What is shown together: a paragraph, a table, or a run of one-value lines that were one table row on paper. */
export type SourceGroup =
  | { readonly is: 'paragraph'; readonly block: LineBlock }
  | { readonly is: 'table'; readonly block: TableBlock }
  | { readonly is: 'run'; readonly key: number; readonly blocks: readonly LineBlock[] }

/** A flattened table stands as one value a line: a label and the values under it are gathered into one run. */
export function groupsOf(blocks: readonly SourceBlock[]): SourceGroup[] {
  const groups: SourceGroup[] = []
  let words: LineBlock[] = []
  let values: LineBlock[] = []
  const close = () => {
    const label = values.length > 0 ? words.at(-1) : undefined
    groups.push(...headsOf(label ? words.slice(0, -1) : words))
    const row = [...(label ? [label] : []), ...values]
    if (row.length > 0) groups.push(runOf(row))
    words = []
    values = []
  }
  for (const block of blocks) {
    if (block.is === 'table') {
      close()
      groups.push({ is: 'table', block })
    } else if (isValue(bare(block))) values.push(block)
    else if (bare(block) !== '') {
      if (values.length > 0) close()
      words.push(block)
    }
  }
  close()
  return groups
}

/** Words without values under them: heads of a flattened table (short, or ended by a bar) stand together. */
function headsOf(lines: readonly LineBlock[]): SourceGroup[] {
  const groups: SourceGroup[] = []
  let heads: LineBlock[] = []
  for (const block of lines) {
    if (isHead(block)) heads.push(block)
    else {
      if (heads.length > 0) groups.push(runOf(heads))
      heads = []
      groups.push({ is: 'paragraph', block })
    }
  }
  if (heads.length > 0) groups.push(runOf(heads))
  return groups
}

function runOf(blocks: readonly LineBlock[]): SourceGroup {
  const [first] = blocks
  if (!first) throw new Error('a run has at least one line')
  return blocks.length === 1 ? { is: 'paragraph', block: first } : { is: 'run', key: first.line, blocks }
}

const bare = (block: LineBlock) => block.text.replace(/[\s|｜\u3000]/gu, '')
const LONGEST_HEAD = 8
const isHead = (block: LineBlock) =>
  /[|｜]\s*$/u.test(block.text) ||
  (bare(block).length <= LONGEST_HEAD && !/[，。；：、,;:]/u.test(block.text))
const isValue = (words: string) =>
  /^(?:[-−+增减]?[\d,，.]+(?:件|项|元|万元)?|[/／—-])$/u.test(words.normalize('NFKC'))

export interface SpannedCell {
  readonly text: string
  readonly row: number
  readonly col: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** Puts the merged cells of a read table together again, so that it looks as it did in the source. */
export function spannedRows(rows: TableBlock['rows']): SpannedCell[][] {
  const taken = new Set<string>()
  const covers = (row: number, col: number, text: string) => {
    const cell = rows[row]?.[col]
    return cell?.covered === true && cell.text === text && !taken.has(`${row}:${col}`)
  }
  return rows.map((cells, row) =>
    cells.flatMap(({ text }, col) => {
      if (taken.has(`${row}:${col}`)) return []
      let colSpan = 1
      while (covers(row, col + colSpan, text)) colSpan++
      let rowSpan = 1
      const columns = Array.from({ length: colSpan }, (_, i) => col + i)
      while (columns.every(c => covers(row + rowSpan, c, text))) rowSpan++
      for (let r = row; r < row + rowSpan; r++) for (const c of columns) taken.add(`${r}:${c}`)
      return [{ text, row, col, rowSpan, colSpan }]
    }),
  )
}
