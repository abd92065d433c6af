import type { Cell, Sheet } from 'write-excel-file/node'
import type { ComparedYears } from '../../core/years/compare-years.ts'
import { saveWorkbook } from '../export/save-workbook.ts'
import type { SheetCell, YearsSheet } from './years-workbook.ts'
import { fixedColumns, lineSpan, yearsSheets } from './years-workbook.ts'

const thin = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center' } as const

/** 历年对比 as a workbook. Texts are texts, whatever they begin with: no cell is a formula. The same years give the same bytes. */
export async function writeYearsXlsx(compared: ComparedYears): Promise<Uint8Array> {
  const sheets = yearsSheets(compared)
  return saveWorkbook(
    sheets.map(toSheet),
    sheets.map(() => 'landscape' as const),
  )
}

const toSheet = (sheet: YearsSheet): Sheet<never> => ({
  sheet: sheet.name,
  columns: sheet.widths.map(width => ({ width })),
  ...(sheet.heads > 0 ? { stickyRowsCount: sheet.heads, stickyColumnsCount: 1 } : {}),
  data: sheet.rows.map((row, index) =>
    row.map((cell, column): Cell => {
      if (sheet.heads === 0)
        return cell === null ? null : { ...valueOf(cell), wrap: true, alignVertical: 'top' }
      const head = index < sheet.heads
      if (head && cell === null) return null
      return {
        ...thin,
        ...(cell === null ? {} : valueOf(cell)),
        align: 'center',
        wrap: head,
        ...(head ? { fontWeight: 'bold' as const } : {}),
        ...(index === 0 ? spanOf(column) : {}),
      }
    }),
  ),
})

/** The first row of heads: a fixed column goes down over both, a line's name over its measures. */
const spanOf = (column: number): { rowSpan?: number; columnSpan?: number } => {
  if (column < fixedColumns) return { rowSpan: 2 }
  return (column - fixedColumns) % lineSpan === 0 ? { columnSpan: lineSpan } : {}
}

const valueOf = (cell: Exclude<SheetCell, null>) => {
  if (typeof cell === 'string') return { value: cell, type: String }
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: cell.share, type: Number, format: '0.0%' }
}
