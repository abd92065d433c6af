import { expect } from 'vitest'
import { draftReport } from '../../../src/core/import/draft-report.ts'
import type { ImportDraft } from '../../../src/core/import/draft.ts'
import { openFile } from '../../../src/main/import/open-file.ts'
import type { Truth } from '../printed-table.ts'

/** Reads a file as any other, by what is seen in it; data that files of our own carry are not looked at. */
export async function readKind(bytes: Uint8Array, name: string): Promise<ImportDraft> {
  const opened = await openFile(bytes, name)
  if (!opened.ok) throw new Error(`${name}: ${opened.error.says}`)
  const read = draftReport(opened.source)
  if (!read.ok) throw new Error(`${name}: ${read.error.says}`)
  return read.draft
}

/** A certain value is right; a value that is not there or not right is doubted. Tells how many are certain and right. */
export function sureAndRight(draft: ImportDraft, truth: Truth, what: string): number {
  const spoken = new Set(draft.doubts.map(d => rowOf(d.cell ?? '')))
  const wrong: string[] = []
  let right = 0
  for (const [id, value] of Object.entries(truth)) {
    const cell = draft.cells[id]
    if ((cell?.value ?? null) === value) right += cell?.confidence === 'exact' ? 1 : 0
    else if (cell?.confidence === 'exact' || !spoken.has(rowOf(id)))
      wrong.push(`${id} ${String(value)} → ${String(cell?.value)}`)
  }
  expect(wrong, what).toEqual([])
  return right
}

const rowOf = (id: string) => id.replace(/\.\w+$/, '')
