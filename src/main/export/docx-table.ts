import type { Paragraph, Table } from 'docx'
import { cellStyle, rowHeight } from '../../core/export/cell-style.ts'
import type { PaperCell, PaperTable } from '../../core/export/document.ts'
import { lines, sizes, textWidth } from '../../core/export/page-style.ts'
import type { PaperFont, PaperFonts } from './docx-fonts.ts'
import { styleIds } from './docx-styles.ts'
import type { Docx } from './docx-text.ts'
import { lineRuns } from './docx-text.ts'

/** 0.5 磅 */
const rule = { style: 'single', size: 4, color: '000000' } as const
const borders = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
}

export interface TablePlace {
  readonly fonts: PaperFonts
  /** Begins a page. */
  readonly newPage: boolean
}

/** The official table with true merged cells, fixed widths, heads that repeat and rows that do not break. */
export function docxTable(docx: Docx, table: PaperTable, { fonts, newPage }: TablePlace): Table {
  const { rows, headRows } = table.grid
  return new docx.Table({
    width: { size: textWidth, type: 'dxa' },
    columnWidths: table.paper.widths,
    layout: 'fixed',
    borders,
    margins: { top: 12, bottom: 12, left: 40, right: 40, marginUnitType: 'dxa' },
    rows: rows.map(
      (cells, row) =>
        new docx.TableRow({
          height: { value: rowHeight(table, row), rule: 'atLeast' },
          cantSplit: true,
          tableHeader: row < headRows,
          children: cells.map((cell, index) =>
            tableCell(docx, table, cell, {
              face: fonts.song,
              keepNext: table.flows ? leads(cells, row < headRows) : row < rows.length - 1,
              pageBreakBefore: newPage && row === 0 && index === 0,
            }),
          ),
        }),
    ),
  })
}

/** In a list only heads and the caption of a group stay with the row after them. */
const leads = (cells: readonly PaperCell[], isHead: boolean): boolean =>
  isHead || cells[0]?.kind === 'caption'

interface CellPlace {
  readonly face: PaperFont
  readonly keepNext: boolean
  readonly pageBreakBefore: boolean
}

function tableCell(docx: Docx, table: PaperTable, cell: PaperCell, place: CellPlace) {
  const style = cellStyle(table, cell)
  const { size, margin } = style.fit
  const isEntry = cell.kind === 'entry'
  const paragraph: Paragraph = new docx.Paragraph({
    style:
      isEntry || cell.kind === 'label' || cell.kind === 'words' ? styleIds.tableText : styleIds.tableHead,
    ...(style.align === 'left' ? { alignment: 'left' } : {}),
    ...(style.pitch === lines.table ? {} : { spacing: { line: style.pitch, lineRule: 'exact' } }),
    keepNext: place.keepNext,
    pageBreakBefore: place.pageBreakBefore,
    children: lineRuns(docx, style.lines, place.face, size === sizes.table ? {} : { size }),
  })
  return new docx.TableCell({
    width: { size: style.width, type: 'dxa' },
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: 'center',
    ...(style.vertical ? { textDirection: 'tbRl' } : {}),
    ...(margin === 40 ? {} : { margins: { left: margin, right: margin, marginUnitType: 'dxa' } }),
    children: [paragraph],
  })
}
