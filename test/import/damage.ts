import type { Printed, PrintedTable } from './printed-table.ts'

/** One damage of a printed report. `pick` chooses the place; tables are changed in a copy. */
export type Damage = (tables: PrintedTable[], pick: (n: number) => number) => void

const rowsWith = (table: PrintedTable, kind: Printed['kind']) =>
  table.rows.filter(r => r.some(c => c.kind === kind))
const chosen = <T>(list: readonly T[], pick: (n: number) => number): T | undefined => list[pick(list.length)]

const entries = (table: PrintedTable) => table.rows.flatMap(r => r.filter(c => c.kind === 'entry'))
const rowLabels = (tables: PrintedTable[]) =>
  tables.flatMap(t => rowsWith(t, 'entry').flatMap(r => r.filter(c => c.kind === 'label').slice(-1)))

const dropLabel: Damage = (tables, pick) => {
  const label = chosen(rowLabels(tables), pick)
  if (label) label.text = ''
}

const dropValue: Damage = (tables, pick) => {
  const cell = chosen(tables.flatMap(entries), pick)
  if (cell) cell.text = ''
}

const blankSeveral: Damage = (tables, pick) => {
  for (const cell of tables.flatMap(entries))
    if (pick(4) === 0) cell.text = ['', '/', '—', '无'][pick(4)] ?? ''
}

const typo: Damage = (tables, pick) => {
  const label = chosen(rowLabels(tables), pick)
  if (!label) return
  const at = pick(label.text.length)
  label.text = `${label.text.slice(0, at)}${['府', '公', '信', ''][pick(4)] ?? ''}${label.text.slice(at + 1)}`
}

const lostOrdinals: Damage = tables => {
  for (const label of rowLabels(tables))
    label.text = label.text.replace(/^[一二三四]、|^（[一二三四五六七]）|^\d\./, '')
}

/** A subtotal of 法人或其他组织 that the form does not have. */
const extraColumn: Damage = tables => {
  const t3 = tables.find(t => t.id === 't3')
  if (!t3) return
  t3.columns++
  t3.rows.forEach(row => {
    const values = row.filter(c => c.kind === 'entry')
    const oth = row.findIndex(c => c.cell?.endsWith('.oth') || (c.kind === 'head' && c.text === '其他'))
    if (oth === -1) {
      for (const c of row) if (c.kind === 'head' && /申请人情况|法人/.test(c.text)) c.colSpan++
      return
    }
    const sum = values.slice(1, 6).reduce((n, c) => n + Number(c.text), 0)
    const extra: Printed = {
      text: values.length > 0 ? String(sum) : '小计',
      kind: 'head',
      rowSpan: 1,
      colSpan: 1,
    }
    row.splice(oth + 1, 0, values.length > 0 ? { ...extra, kind: 'entry' } : extra)
  })
}

/** Last year's numbers left in under the same label. */
const doubledRow: Damage = (tables, pick) => {
  const table = chosen(tables, pick)
  const row = table && chosen(rowsWith(table, 'entry'), pick)
  if (!row || !table) return
  const copy = row.map(c =>
    c.kind === 'entry' ? { ...c, text: String(Number(c.text) + 1) } : { ...c, rowSpan: 1 },
  )
  for (const c of row) c.rowSpan = 1
  table.rows.splice(table.rows.indexOf(row) + pick(2), 0, copy)
}

const lostRow: Damage = (tables, pick) => {
  const table = chosen(tables, pick)
  const row =
    table &&
    chosen(
      rowsWith(table, 'entry').filter(r => r.every(c => c.rowSpan === 1)),
      pick,
    )
  if (row && table) table.rows = table.rows.filter(r => r !== row)
}

const swappedColumns: Damage = tables => {
  const t3 = tables.find(t => t.id === 't3')
  for (const row of t3?.rows ?? []) {
    const a = row.findIndex(c => c.cell?.endsWith('.ent') || c.text === '商业企业')
    const b = row.findIndex(c => c.cell?.endsWith('.law') || c.text === '法律服务机构')
    const left = row[a]
    const right = row[b]
    if (left && right) {
      row[a] = right
      row[b] = left
    }
  }
}

const tornHeads: Damage = tables => {
  for (const c of tables.flatMap(t => t.rows.flat())) {
    if (c.kind === 'head') c.text = c.text.replace(/制作数量|公开数量/, '')
  }
}

const lastYearRow: Damage = (tables, pick) => {
  const table = chosen(tables, pick)
  const row = table && chosen(rowsWith(table, 'entry'), pick)
  if (!row || !table) return
  const copy = row.filter(c => c.kind === 'entry').map(c => ({ ...c, text: String(Number(c.text) + 2) }))
  for (const c of row) c.rowSpan = 1
  const label: Printed = {
    text: '',
    kind: 'label',
    rowSpan: 1,
    colSpan: row.filter(c => c.kind === 'label').length || 1,
  }
  table.rows.splice(table.rows.indexOf(row) + 1, 0, [label, ...copy])
}

const pageNumber: Damage = (tables, pick) => {
  const table = chosen(tables, pick)
  const text = ['第 3 页 共 8 页', '- 3 -', '— 4 —', '7'][pick(4)] ?? ''
  table?.rows.splice(pick(table.rows.length), 0, [{ text, kind: 'head', rowSpan: 1, colSpan: 1 }])
}

export const damages: Readonly<Record<string, Damage>> = {
  dropLabel,
  dropValue,
  blankSeveral,
  typo,
  lostOrdinals,
  extraColumn,
  doubledRow,
  lostRow,
  swappedColumns,
  tornHeads,
  lastYearRow,
  pageNumber,
}
