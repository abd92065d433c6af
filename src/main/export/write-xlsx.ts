import type { Cell, Row, Sheet } from 'write-excel-file/node'
import { cellStyle, rowHeight } from '../../core/export/cell-style.ts'
import type { PaperDocument, PaperTable } from '../../core/export/document.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { Form } from '../../core/forms/form.ts'
import { consistencyCode } from './consistency-code.ts'
import { saveWorkbook } from './save-workbook.ts'
import { workbookProperties } from './xlsx-properties.ts'

/** The sheet that a county adds up: a row per office, a column per cell key. */
export const flatSheet = '汇总'
export const noteSheet = '说明'
/** 表三 → 三 */
export const sheetOf = (table: PaperTable): string => /^表(.)/u.exec(table.name)?.[1] ?? table.id

/** Columns of the flat sheet before those of the cells. */
export const flatHeads = ['单位', '年度', '格式'] as const

const thin = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true } as const

/**
 * The tables of the paper as a workbook: a page of explanation, each table in its official shape, and one flat sheet
 * for adding up. Numbers are numbers, blank cells are empty. The same paper gives the same bytes.
 */
export async function writeXlsx(paper: PaperDocument, form: Form): Promise<Uint8Array> {
  const tables = paper.blocks.flatMap(block => (block.is === 'table' ? [block.table] : []))
  return saveWorkbook(
    [notes(paper, form), ...tables.map(officialSheet), flat(paper, form, tables)],
    ['portrait', ...tables.map(() => 'portrait' as const), 'none'],
    workbookProperties(paper),
  )
}

function notes(paper: PaperDocument, form: Form): Sheet<never> {
  const line = (name: string, value: string): Row => [{ value: name }, { value, wrap: true }]
  return {
    sheet: noteSheet,
    columns: [{ width: 12 }, { width: 76 }],
    data: [
      [{ value: paper.title.join(''), columnSpan: 2, fontWeight: 'bold', align: 'center', height: 30 }, null],
      line('单位', paper.meta.office),
      line('年度', String(paper.meta.year)),
      line('格式', `${form.name}（${form.basis}）`),
      line('一致码', consistencyCode(paper)),
      line('各表', '工作表“二”“三”“四”与年报中的表格形状相同，供查看和打印。'),
      line('汇总', '工作表“汇总”每个单位一行、每个单元格一列，供各单位合并相加；空格表示没有填写，不是 0。'),
      ...(paper.draft ? [line('状态', '草稿')] : []),
    ],
  }
}

function officialSheet(table: PaperTable): Sheet<never> {
  const { grid, paper } = table
  return {
    sheet: sheetOf(table),
    // Wider than on paper, for numbers of six digits; the page is scaled to fit.
    columns: paper.widths.map(width => ({ width: Math.max(9, Math.round(width / 90)) })),
    data: grid.rows.map((cells, row) => {
      const line: Cell[] = Array.from({ length: grid.columns }, () => null)
      for (const cell of cells) {
        const { text, align } = cellStyle(table, cell)
        line[cell.col] = {
          ...thin,
          ...(cell.kind === 'entry' ? numberOf(text) : { value: text }),
          align,
          columnSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          height: (rowHeight(table, row) / 20) * 1.2,
        }
      }
      return line
    }),
  }
}

function flat(paper: PaperDocument, form: Form, tables: readonly PaperTable[]): Sheet<never> {
  const values = Object.assign({}, ...tables.map(table => table.values)) as Readonly<Record<string, string>>
  const cells = [...cellsOf(form).values()]
  const heads = [...flatHeads, ...cells.map(cell => cell.id)]
  const names = [...flatHeads.map(() => ''), ...cells.map(cell => `${cell.name}（${cell.unit}）`)]
  const { office, year } = paper.meta
  return {
    sheet: flatSheet,
    columns: [{ width: 30 }, { width: 8 }, { width: 10 }, ...cells.map(() => ({ width: 14 }))],
    stickyRowsCount: 2,
    stickyColumnsCount: 1,
    data: [
      heads.map(value => ({ ...thin, value, fontWeight: 'bold' as const })),
      names.map(value => ({ ...thin, ...(value === '' ? {} : { value }) })),
      [
        { ...thin, value: office },
        { ...thin, value: year, type: Number },
        { ...thin, value: form.id },
        ...cells.map(({ id }) => ({ ...thin, ...numberOf(values[id] ?? '') })),
      ],
    ],
  }
}

const numberOf = (text: string): { value?: number; type?: NumberConstructor } =>
  text === '' ? {} : { value: Number(text), type: Number }
