import { announcedHolidays } from './holiday-table.ts'
import type { HolidayYear } from './holiday-table.ts'

/** The tables of the program and those of applied 参数包, like the shelf of forms (forms/known-forms). */
let tables: readonly HolidayYear[] = announcedHolidays

export const knownHolidays = (): readonly HolidayYear[] => tables

/** Puts further years beside the program's own; a year that is there already is replaced. */
export function knowHolidays(more: readonly HolidayYear[]): void {
  const byYear = new Map([...announcedHolidays, ...more].map(table => [table.year, table]))
  tables = [...byYear.values()].sort((a, b) => a.year - b.year)
}
