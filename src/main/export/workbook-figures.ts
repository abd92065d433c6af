import type { PaperDocument } from '../../core/export/document.ts'
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
