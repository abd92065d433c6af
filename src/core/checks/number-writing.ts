import { cellsOf } from '../forms/cells.ts'
import type { Cell } from '../forms/cells.ts'
import { parseCell } from '../report/cell-value.ts'
import type { CellValue } from '../report/cell-value.ts'
import type { FunctionRule } from './check.ts'

/** 导入的数字写法: what stood in the source beside the number it was read as. */
export const numberWritingRules: readonly FunctionRule[] = [
  {
    id: 'F-14',
    title: '数字写法',
    reason: '表格里填普通阿拉伯数字，不写“00”、全角数字、千位逗号，件数不写“增”“减”。',
    source: '年报格式；已公开年报中的实例',
    leaves: '只看导入的年报；金额的单位由 T2-11 提示，自己填写的数由程序统一写法。',
    severity: 'warning',
    find: ({ form, report, imported }) =>
      imported
        ? [...cellsOf(form).values()].flatMap(cell => {
            const held = report.cells[cell.id]
            return held && oddlyWritten(cell, held)
              ? [
                  {
                    says: `数字写法不规范：“${held.raw}”，已按${held.value}读取。`,
                    section: sectionOf(form.sections, cell.table),
                    cells: [cell.id],
                  },
                ]
              : []
          })
        : [],
  },
]

const sectionOf = <S extends { readonly table?: string; readonly id: string }>(
  sections: readonly S[],
  table: string,
): S['id'] | 'frame' => sections.find(s => s.table === table)?.id ?? 'frame'

/** 增 and 减 belong to 本年增/减; money may carry its unit and its decimals. */
function oddlyWritten(cell: Cell, { value, raw }: CellValue): boolean {
  if (value === null || raw === undefined || cell.kind === 'signed') return false
  const read = parseCell(raw, cell.kind)
  if (read.is !== 'number' || read.plain || read.value !== value) return false
  const folded = raw.normalize('NFKC').trim()
  const money = cell.kind === 'yuan' || cell.kind === 'wan'
  return (
    /^0\d/.test(folded) ||
    /[,，]/.test(folded) ||
    folded !== raw.trim() ||
    (!money && /[^\d.\s]/.test(folded))
  )
}
