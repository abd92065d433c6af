import { expect } from 'vitest'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { formById } from '../../../src/core/forms/form-for-year.ts'
import type { Form } from '../../../src/core/forms/form.ts'
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

interface Expected {
  readonly form?: string
  readonly format?: string
  readonly cells?: Record<string, number | null>
  readonly t2?: Record<string, Record<string, number | null>>
  readonly t3?: Record<string, (number | null)[]>
  readonly t4?: Record<string, (number | null)[]>
}

/** The checked values of a published report, in either of the shapes they are written down in. */
export function truthOf(expected: Expected): { readonly form: Form; readonly truth: Truth } {
  const form = formById(expected.form ?? expected.format ?? '')
  if (expected.cells) return { form, truth: expected.cells }
  const ids = [...cellsOf(form).keys()]
  const truth: Record<string, number | null> = {}
  for (const [row, cells] of Object.entries(expected.t2 ?? {})) {
    for (const [col, value] of Object.entries(cells)) truth[`t2.${row}.${col}`] = value
  }
  for (const table of ['t3', 't4'] as const) {
    for (const [row, values] of Object.entries(expected[table] ?? {})) {
      const own = ids.filter(id => id.startsWith(`${table}.${row}.`))
      own.forEach((id, i) => (truth[id] = values[i] ?? null))
    }
  }
  return { form, truth }
}
