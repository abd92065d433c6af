import type { PaperDocument } from '../../core/export/document.ts'
import { ReadError } from '../import/read-error.ts'
import type { FoundItem, Verdict } from './compare-paper.ts'
import { comparePaper } from './compare-paper.ts'
import { readXlsx } from './read-xlsx.ts'
import type { Workbook } from './read-xlsx.ts'
import { flatHeads, flatSheet, noteSheet, sheetOf } from './write-xlsx.ts'

/** Opens a written workbook again: title, office, every cell of the tables, and of the flat sheet by its key. */
export async function verifyXlsx(bytes: Uint8Array, paper: PaperDocument): Promise<Verdict> {
  try {
    const workbook = await readXlsx(bytes)
    const tables = paper.blocks.filter(block => block.is === 'table')
    const found: FoundItem[] = [
      { is: 'text', role: 'title', text: workbook.get(noteSheet)?.[0]?.[0]?.text ?? '' },
      ...tables.flatMap(({ table }): FoundItem[] => {
        const rows = workbook.get(sheetOf(table))
        return rows ? [{ is: 'table', rows }] : []
      }),
    ]
    const verdict = comparePaper({ ...paper, docNo: null, sign: null, blocks: tables }, found)
    const differences = [...(verdict.ok ? [] : verdict.differences), ...flatDifferences(paper, workbook)]
    return verdict.ok && differences.length === 0 ? verdict : { ok: false, differences }
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, differences: [`写成的文件读不回来：${error.says}`] }
    throw error
  }
}

function flatDifferences(paper: PaperDocument, workbook: Workbook): string[] {
  const [heads = [], , row = []] = workbook.get(flatSheet) ?? []
  const found = new Map(heads.map((head, column) => [head.text, row[column]?.text ?? '']))
  const values = paper.blocks.flatMap(block =>
    block.is === 'table' ? Object.entries(block.table.values) : [],
  )
  const differences = values
    .filter(([id, text]) => found.get(id) !== text)
    .map(([id, text]) => `${flatSheet}表的 ${id} 应为“${text}”，文件中是“${found.get(id) ?? '没有这一列'}”。`)
  if (found.get('单位') !== paper.meta.office)
    differences.push(`${flatSheet}表的单位不是${paper.meta.office}。`)
  if (heads.length !== values.length + flatHeads.length) differences.push(`${flatSheet}表的列数不对。`)
  return differences
}
