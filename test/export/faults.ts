import type { Report } from '../../src/core/report/report.ts'
import type { PaperBlock, PaperCell, PaperDocument, PaperTable } from '../../src/core/export/document.ts'

/** What a broken writer might do to the paper; `says` stands in the difference that must be reported. */
export interface Fault {
  readonly name: string
  readonly spoil: (paper: PaperDocument) => PaperDocument
  readonly says: string
}

const inBlocks =
  (change: (block: PaperBlock, index: number) => PaperBlock[]) =>
  (paper: PaperDocument): PaperDocument => ({ ...paper, blocks: paper.blocks.flatMap(change) })

const inTable = (id: string, change: (table: PaperTable) => PaperTable) =>
  inBlocks(block =>
    block.is === 'table' && block.table.id === id ? [{ ...block, table: change(block.table) }] : [block],
  )

const withRows = (table: PaperTable, rows: (readonly PaperCell[])[]): PaperTable => ({
  ...table,
  grid: { ...table.grid, rows },
})

/** Takes the last row away. */
const dropRow = (table: PaperTable): PaperTable => withRows(table, table.grid.rows.slice(0, -1))

const swapValues = (table: PaperTable, a: string, b: string): PaperTable => {
  const swapped = Object.entries(table.values).map(([id, text]) => {
    const other = id.endsWith(`.${a}`)
      ? id.replace(/[^.]+$/, b)
      : id.endsWith(`.${b}`)
        ? id.replace(/[^.]+$/, a)
        : id
    return [id, table.values[other] ?? text]
  })
  return { ...table, values: Object.fromEntries(swapped) as Record<string, string> }
}

const change = (table: PaperTable, id: string, text: string): PaperTable => ({
  ...table,
  values: { ...table.values, [id]: text },
})

const isParagraph = (block: PaperBlock, words: string) =>
  block.is === 'paragraph' && block.text.startsWith(words)

export const faults: readonly Fault[] = [
  { name: 'a dropped row', spoil: inTable('t3', dropRow), says: '表三 申请办理应有 28 行，文件中有 27 行' },
  {
    name: 'two swapped columns',
    spoil: inTable('t3', table => swapValues(table, 'np', 'ent')),
    says: '第 4 列应为',
  },
  {
    name: 'one changed digit',
    spoil: inTable('t4', table => change(table, 't4.rv.total', '57')),
    says: '表四 复议诉讼第 4 行第 5 列应为“56”，文件中是“57”。',
  },
  {
    name: 'a number in a blank cell',
    spoil: inTable('t2', table => change(table, 't2.fees.amountWan', '')),
    says: '表二 主动公开第 14 行第 2 列应为',
  },
  {
    name: 'a lost paragraph',
    spoil: inBlocks(block => (isParagraph(block, '针对上年') ? [] : [block])),
    says: '文件中缺少段落“针对上年',
  },
  {
    name: 'a digit changed in the text',
    spoil: inBlocks(block =>
      block.is === 'paragraph' && isParagraph(block, '针对上年')
        ? [{ ...block, text: block.text.replace('12次', '13次') }]
        : [block],
    ),
    says: '段落“针对上年',
  },
  {
    name: 'a heading turned into text',
    spoil: inBlocks(block =>
      block.is === 'heading' && block.text.startsWith('六、')
        ? [{ is: 'paragraph', text: block.text }]
        : [block],
    ),
    says: '标题“六、其他需要报告的事项”',
  },
  {
    name: 'another heading',
    spoil: inBlocks(block =>
      block.is === 'heading' && block.text.startsWith('六、')
        ? [{ ...block, text: '六、需要报告的其他事项' }]
        : [block],
    ),
    says: '其他需要报告的事项',
  },
  {
    name: 'a paragraph printed twice',
    spoil: inBlocks(block => (isParagraph(block, '本年度没有') ? [block, block] : [block])),
    says: '文件中多出段落“本年度没有收取信息处理费。”',
  },
  {
    name: 'a lost table',
    spoil: inBlocks(block => (block.is === 'table' && block.table.id === 't4' ? [] : [block])),
    says: '文件中缺少表四 复议诉讼',
  },
  { name: 'another title', spoil: paper => ({ ...paper, title: ['另一个题目'] }), says: '题目' },
  {
    name: 'another date',
    spoil: paper => ({ ...paper, sign: { ...paper.sign!, date: '2026年1月16日' } }),
    says: '2026年1月15日',
  },
]

/** What a broken writer of data might do to the report. */
export interface ReportFault {
  readonly name: string
  readonly spoil: (report: Report) => Report
  readonly says: string
}

const inCells =
  (change: (id: string, report: Report) => string | null) =>
  (report: Report): Report => ({
    ...report,
    cells: Object.fromEntries(
      Object.keys(report.cells).flatMap(id => {
        const from = change(id, report)
        const cell = from === null ? undefined : report.cells[from]
        return cell ? [[id, cell]] : []
      }),
    ),
  })

const inText =
  (change: (text: Report['text']) => Partial<Report['text']>) =>
  (report: Report): Report => ({
    ...report,
    text: { ...report.text, ...change(report.text) },
  })

const otherColumn = (id: string): string =>
  id.replace(/\.(np|ent)$/, (_, column) => (column === 'np' ? '.ent' : '.np'))

export const reportFaults: readonly ReportFault[] = [
  {
    name: 'a dropped row',
    spoil: inCells(id => (id.startsWith('t3.out.') ? null : id)),
    says: '文件中是“”',
  },
  { name: 'two swapped columns', spoil: inCells(otherColumn), says: '第 4 列应为' },
  {
    name: 'one changed digit',
    spoil: report => ({
      ...report,
      cells: { ...report.cells, 't4.rv.total': { value: 57, origin: 'computed' } },
    }),
    says: '表四 复议诉讼第 4 行第 5 列应为“56”，文件中是“57”。',
  },
  {
    name: 'a lost paragraph',
    spoil: inText(text => ({ preface: text.preface.slice(0, -1) })),
    says: '文件中缺少段落“本报告中所列数据',
  },
  {
    name: 'a digit changed in the text',
    spoil: inText(text => ({ preface: text.preface.map(words => words.replace('12月31日', '12月30日')) })),
    says: '段落“本报告中所列数据',
  },
  {
    name: 'another heading',
    spoil: inText(() => ({ headings: { s6: '六、需要报告的其他事项' } })),
    says: '其他需要报告的事项',
  },
  { name: 'another title', spoil: inText(() => ({ title: '另一个题目2025年度报告' })), says: '题目' },
  { name: 'another date', spoil: inText(() => ({ signDate: '2026-01-16' })), says: '2026年1月15日' },
]
