import type { PaperDocument } from '../../core/export/document.ts'
import type { FoundCell } from './compare-paper.ts'
import { codeName, consistencyCode } from './consistency-code.ts'
import { readXlsx } from './read-xlsx.ts'
import { verifyXlsx } from './verify-xlsx.ts'
import { noteSheet } from './write-xlsx.ts'

/** The 一致码 that a workbook of ours was written with, or null where it says none. It holds no running text. */
export async function codeInWorkbook(bytes: Uint8Array): Promise<string | null> {
  const notes = (await readXlsx(bytes)).get(noteSheet) ?? []
  return notes.find(([name]) => name?.text === codeName)?.[1]?.text ?? null
}

/** How a workbook differs from a paper: its tables cell by cell, the text by the 一致码 it was written with. */
export async function workbookDifferences(
  bytes: Uint8Array,
  paper: PaperDocument,
): Promise<readonly string[]> {
  const verdict = await verifyXlsx(bytes, paper)
  if (!verdict.ok) return verdict.differences
  const [code, expected] = [await codeInWorkbook(bytes), consistencyCode(paper)]
  return code === expected
    ? []
    : [`各表的数字相同，但文字不同：工作簿写成时的一致码是 ${code ?? '（没有）'}，应为 ${expected}。`]
}

/** How a workbook differs from another, sheet by sheet and cell by cell; the 一致码 in it only tells how it was written. */
export async function differencesOfWorkbooks(
  first: Uint8Array,
  other: Uint8Array,
): Promise<readonly string[]> {
  const [expected, found] = [await readXlsx(first), await readXlsx(other)]
  const text = (cell: FoundCell | undefined): string => cell?.text ?? ''
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap(name => {
    const [rows = [], others = []] = [expected.get(name), found.get(name)]
    return (rows.length > others.length ? rows : others).flatMap((_, row) => {
      const [here = [], there = []] = [rows[row], others[row]]
      return (here.length > there.length ? here : there).flatMap((_, column) => {
        const [wanted, have] = [text(here[column]), text(there[column])]
        if (wanted === have) return []
        const place = `“${name}”第 ${String(row + 1)} 行第 ${String(column + 1)} 列`
        return [`${place}应为“${wanted}”，文件中是“${have}”。`]
      })
    })
  })
}
