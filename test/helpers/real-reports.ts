import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import type { Form } from '../../src/core/forms/form.ts'

/** Where published reports of real offices lie; they are no part of the project. */
export const realFolder =
  process.env['NIANBAO_REPORTS'] ?? resolve(import.meta.dirname, '../../../shared/reports')

/** Their file names, in order; none where the folder is not there. */
export const realReports: readonly string[] = existsSync(realFolder)
  ? readdirSync(realFolder)
      .filter(name => /\.(?:txt|html|pdf)$/.test(name))
      .sort()
  : []

/** Why there are none, or null. */
export const noRealReports: string | null = realReports.length === 0 ? `none in ${realFolder}` : null

/** The file of checked values beside a report. */
export const expectedOf = (name: string): string => name.replace(/\.\w+$/, '.expected.json')

/** Checked values: by key, or by table, row and column in the order of the printed form. */
export interface Expected {
  readonly form?: string
  readonly format?: string
  readonly cells?: Record<string, number | null>
  readonly t2?: Record<string, Record<string, number | null>>
  readonly t3?: Record<string, (number | null)[]>
  readonly t4?: Record<string, (number | null)[]>
}

/** The checked values of a published report by cell, from either of the shapes they are written down in. */
export function truthOf(expected: Expected): {
  readonly form: Form
  readonly truth: Readonly<Record<string, number | null>>
} {
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
