import { copiedCells } from '../carry-over/copied-cells.ts'
import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import type { SectionId } from '../forms/form.ts'
import { parseCell } from '../report/cell-value.ts'
import type { CellValue } from '../report/cell-value.ts'
import type { CheckInput, FoundBy, FunctionRule, Repair } from './check.ts'

/** 填写: every cell holds a number of its kind; what is nil is written as 0. */
export const filledInRules: readonly FunctionRule[] = [
  {
    id: 'T2-09',
    title: '表二无空格',
    reason: '没有的填 0，不留空，不填“/”“-”。',
    source: '年报格式；经验',
    leaves: '填了 0 的是否真是 0，无从知道。',
    severity: 'error',
    find: input => blankCells(input, 't2', 's2'),
  },
  {
    id: 'T2-08',
    title: '表二数字格式',
    reason: '件数填不小于 0 的整数（增减可以为负），金额不小于 0、不超过六位小数。',
    source: '年报格式；经验',
    leaves: '不看数量大小是否合理。',
    severity: 'error',
    find: input => oddCells(input, 't2', 's2', cell => `表二${ofCell(cell)}格式不正确。`),
  },
  {
    id: 'T3-05',
    title: '表三无空格',
    reason: '没有的填 0，不留空，不填“/”“-”。',
    source: '年报格式；经验',
    leaves: '填了 0 的是否真是 0，无从知道。',
    severity: 'error',
    find: input => blankCells(input, 't3', 's3'),
  },
  {
    id: 'T3-04',
    title: '表三填整数',
    reason: '申请件数是不小于 0 的整数。',
    source: '经验',
    leaves: '不看数量大小是否合理。',
    severity: 'error',
    find: input => oddCells(input, 't3', 's3', cell => `表三${ofCell(cell)}应填不小于0的整数。`),
  },
  {
    id: 'T4-04',
    title: '表四填整数、无空格',
    reason: '案件数是不小于 0 的整数，没有的填 0。',
    source: '经验',
    leaves: '不看数量大小是否合理。',
    severity: 'error',
    find: input =>
      fromTable4(input).flatMap(([table, section, name]) => [
        ...blankCells(input, table, section),
        ...oddCells(input, table, section, cell => `${name}${ofCell(cell)}未填写或格式不正确。`),
      ]),
  },
]

/** Table 4, and whatever tables a later form has beyond it, each with its chapter. */
const fromTable4 = ({ form }: CheckInput): (readonly [string, SectionId, string])[] =>
  form.sections.flatMap(({ id, table }) => {
    const name = form.tables.find(each => each.id === table)?.name.split(' ')[0]
    return table === undefined || table === 't2' || table === 't3'
      ? []
      : [[table, id, name ?? table] as const]
  })

const ofCell = (cell: Cell) => `“${[cell.rowLabel, columnName(cell)].filter(Boolean).join('/')}”`
/** In table 4 the column name alone (总计) stands three times. */
const columnName = (cell: Cell) =>
  cell.rowLabel ? cell.colLabel : cell.name.split(' ').slice(1).join('') || cell.colLabel

const isOdd = (cell: Cell, held: CellValue | undefined) =>
  held?.value === null && held.raw !== undefined && parseCell(held.raw, cell.kind).is === 'odd'

/**
 * In a draft of our own the blanks of a table are one 暂不能判断; in a published report each row with blanks is an
 * error of that report. A table without any number is reported as a whole (F-17).
 */
function blankCells(input: CheckInput, table: string, section: SectionId): FoundBy[] {
  const all = [...cellsOf(input.form).values()].filter(c => c.table === table)
  const blank = all.filter(c => {
    const held = input.report.cells[c.id]
    return (held?.value ?? null) === null && !isOdd(c, held)
  })
  if (input.imported) return blank.length === all.length ? [] : printedBlanks(blank, section)
  const entries = blank.filter(c => !isComputed(c))
  if (entries.length === 0) return []
  const name = input.form.tables.find(t => t.id === table)?.name.split(' ')[0] ?? table
  return [
    {
      says: `${name}还有${entries.length}格未填写，没有的请填0。`,
      section,
      verdict: 'unknown',
      cells: entries.map(c => c.id),
      repairs: fillWithZero(name, entries, input),
    },
  ]
}

function printedBlanks(blank: readonly Cell[], section: SectionId): FoundBy[] {
  const rows = new Map<string, Cell[]>()
  for (const cell of blank) {
    const row = cell.row || cell.col.split('.')[0] || ''
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return [...rows.values()].map(cells => ({ says: sayRow(cells), section, cells: cells.map(c => c.id) }))
}

function sayRow(cells: readonly Cell[]): string {
  const [first] = cells
  const columns = cells.map(columnName).join('、')
  const place = [first?.rowLabel, columns].filter(Boolean).join('/')
  return `${first?.name.split(' ')[0] ?? ''}“${place}”未填写，没有的请填0。`
}

/** Not for 上年结转: what was carried is known or has to be found out, never supposed to be nil. */
function fillWithZero(name: string, cells: readonly Cell[], input: CheckInput): Repair[] {
  const nil = cells.filter(c => !copiedCells(input.form).has(c.id))
  if (nil.length === 0) return []
  const edits = nil.map(c => ({ what: 'cell', cell: c.id, to: { value: 0, origin: 'typed' } }) as const)
  return [{ label: `${name}没有的填 0（${nil.length}格）`, edits }]
}

/** A total the program adds up is as odd as its addends, which are named themselves. */
function oddCells(
  input: CheckInput,
  table: string,
  section: SectionId,
  says: (cell: Cell) => string,
): FoundBy[] {
  return [...cellsOf(input.form).values()]
    .filter(c => c.table === table)
    .flatMap(c => {
      const held = input.report.cells[c.id]
      if (!held || held.origin === 'computed') return []
      const odd = isOdd(c, held) || (held.value !== null && !fits(c, held.value))
      if (!odd) return []
      return [{ says: tooLarge(c, held) ? sayTooLarge(c) : says(c), section, cells: [c.id] }]
    })
}

const sayTooLarge = (cell: Cell) => `${cell.name.split(' ')[0] ?? ''}${ofCell(cell)}数字太大，请核对。`

/** Beyond what can be counted exactly (2^53): a slip of the keyboard, whatever the kind. */
function tooLarge({ kind }: Cell, { value, raw }: CellValue): boolean {
  if (value !== null) return Number.isInteger(value) && !Number.isSafeInteger(value)
  const read = parseCell(raw ?? '', kind)
  return read.is === 'odd' && read.says.startsWith('数字太大')
}

function fits({ kind }: Cell, value: number): boolean {
  const sixDecimals = Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-3
  switch (kind) {
    case 'count':
      return Number.isSafeInteger(value) && value >= 0
    case 'signed':
      return Number.isSafeInteger(value)
    case 'yuan':
    case 'wan':
      return value >= 0 && sixDecimals
  }
}
