import type { CellId } from '../forms/form.ts'
import type { form2019 } from '../forms/form-2019.ts'
import type { form2021 } from '../forms/form-2021.ts'
import type { Report } from './report.ts'
import { valueOf } from './report.ts'

type AnyCell = CellId<typeof form2019> | CellId<typeof form2021>

/** The cells that stand for a year in the list of years; the 2019 form has no 现行有效件数. */
const keyCells = {
  received: 't3.new.tot',
  carriedOut: 't3.out.tot',
  inForce: 't2.normDocs.inForce',
} as const satisfies Record<string, AnyCell>

/** 本年新收 · 结转下年度 · 规范性文件现行有效; null where the report does not say. */
export const keyFigures = (report: Pick<Report, 'cells'>): Record<keyof typeof keyCells, number | null> => ({
  received: valueOf(report, keyCells.received),
  carriedOut: valueOf(report, keyCells.carriedOut),
  inForce: valueOf(report, keyCells.inForce),
})
