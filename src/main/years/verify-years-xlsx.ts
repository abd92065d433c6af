import type { ComparedYears } from '../../core/years/compare-years.ts'
import type { Verdict } from '../export/compare-paper.ts'
import { readXlsx } from '../export/read-xlsx.ts'
import { ReadError } from '../import/read-error.ts'
import type { SheetCell } from './years-workbook.ts'
import { yearsSheets } from './years-workbook.ts'

/** Opens a written workbook again and compares every cell of every sheet with the years. */
export async function verifyYearsXlsx(bytes: Uint8Array, compared: ComparedYears): Promise<Verdict> {
  try {
    const workbook = await readXlsx(bytes)
    const sheets = yearsSheets(compared)
    const differences = sheets.flatMap(({ name, rows }) => {
      const found = workbook.get(name)
      if (!found) return [`没有工作表“${name}”。`]
      return [
        ...(found.length === rows.length
          ? []
          : [`“${name}”应有${String(rows.length)}行，文件中有${String(found.length)}行。`]),
        ...rows.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const text = found[r]?.[c]?.text ?? ''
            return text === textOf(cell)
              ? []
              : [
                  `“${name}”第${String(r + 1)}行第${String(c + 1)}列应为“${textOf(cell)}”，文件中是“${text}”。`,
                ]
          }),
        ),
      ]
    })
    if (differences.length > 0) return { ok: false, differences }
    const cells = sheets.flatMap(({ rows }) => rows.flat()).filter(cell => cell !== null).length
    return { ok: true, compared: { cells, headings: 0, paragraphs: 0 } }
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, differences: [`写成的文件读不回来：${error.says}`] }
    throw error
  }
}

const textOf = (cell: SheetCell): string =>
  cell === null ? '' : typeof cell === 'object' ? String(cell.share) : String(cell)
