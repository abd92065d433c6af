import type { CheckInput, Finding } from '../../src/core/checks/check.ts'
import { checkReport } from '../../src/core/checks/check-report.ts'
import { cellOf, cellsOf } from '../../src/core/forms/cells.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { formForYear } from '../../src/core/forms/form-for-year.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form, SectionId } from '../../src/core/forms/form.ts'
import { comparables, findLikeness } from '../../src/core/likeness/find-likeness.ts'
import type { Comparable } from '../../src/core/likeness/find-likeness.ts'
import type { CellValue } from '../../src/core/report/cell-value.ts'
import { defaultOfficeSettings } from '../../src/core/report/office-settings.ts'
import type { CheckSettings } from '../../src/core/report/office-settings.ts'
import type { Office, Report, ReportText } from '../../src/core/report/report.ts'
import { withTotals } from '../../src/core/report/totals.ts'
import { sampleOffice } from '../../src/main/sample/sample-years.ts'
import { cleanText } from './clean-text.ts'

/** The invented township of the sample, with everything registered; here its name does not say that it is one. */
export const liuxi: Office = { ...sampleOffice, name: '青河县柳溪镇人民政府', aliases: ['柳溪镇'] }

type Cells = Readonly<Record<string, number | null>>

interface Parts {
  readonly form: Form
  readonly year: number
  readonly office: Office
  readonly cells: Readonly<Record<string, CellValue>>
  readonly text: Partial<ReportText>
  readonly last: ReportBuilder | null
  readonly stored: readonly Comparable[]
  readonly imported: boolean
  readonly settings: Partial<CheckSettings>
}

/**
 * The tests' language: a clean, zero-filled report with what the test says changed. Totals follow the entries unless the
 * test writes a total itself; then it stays as written.
 */
export class ReportBuilder {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  #but(change: Partial<Parts>): ReportBuilder {
    return new ReportBuilder({ ...this.#parts, ...change })
  }

  /** Puts a number (or a blank) into one cell. */
  with(cell: string, value: number | null): ReportBuilder {
    return this.withAll({ [cell]: value })
  }

  withAll(cells: Cells): ReportBuilder {
    const written = Object.fromEntries(
      Object.entries(cells).map(([id, value]) => [id, { value, origin: originOf(this.#parts.form, id) }]),
    ) satisfies Record<string, CellValue>
    return this.#but({ cells: { ...this.#parts.cells, ...written } })
  }

  /** Puts a whole cell value: origin, raw text, what was carried and why it was changed. */
  withCell(cell: string, value: CellValue): ReportBuilder {
    cellOf(this.#parts.form, cell)
    return this.#but({ cells: { ...this.#parts.cells, [cell]: value } })
  }

  /** Blanks every cell whose id matches; without a pattern, all of them. */
  blank(pattern = /./): ReportBuilder {
    const ids = [...cellsOf(this.#parts.form).values()].filter(c => pattern.test(c.id) && c.sums.length === 0)
    return this.withAll(Object.fromEntries(ids.map(c => [c.id, null])))
  }

  /** Last year's report: a builder, or the same clean report one year before with some cells changed. */
  lastYear(last: ReportBuilder | Cells = {}): ReportBuilder {
    if (last instanceof ReportBuilder) return this.#but({ last })
    const { year, office } = this.#parts
    return this.#but({ last: cleanReport(formForYear(year - 1) ?? form2019, year - 1, office).withAll(last) })
  }

  year(year: number): ReportBuilder {
    return this.#but({ year })
  }

  office(change: Partial<Office>): ReportBuilder {
    return this.#but({ office: { ...this.#parts.office, ...change } })
  }

  /** Changes the frame; sections are changed by `section`. */
  text(change: Partial<ReportText>): ReportBuilder {
    return this.#but({ text: { ...this.#parts.text, ...change } })
  }

  /** The paragraphs of a chapter, without sub-headings. None empties the chapter. */
  section(id: SectionId, ...paragraphs: string[]): ReportBuilder {
    const sections = { ...this.build().text.sections, [id]: paragraphs.length > 0 ? [{ paragraphs }] : [] }
    return this.text({ sections })
  }

  /** Another stored report, to compare the paragraphs with. */
  beside(stored: ReportBuilder, own = true): ReportBuilder {
    return this.#but({ stored: [...this.#parts.stored, ...comparables(stored.build(), own)] })
  }

  /** The office's own limits and the rules it left out. */
  settings(settings: Partial<CheckSettings>): ReportBuilder {
    return this.#but({ settings })
  }

  /** A published report read from outside: nothing is computed or repaired. */
  imported(): ReportBuilder {
    return this.#but({ imported: true })
  }

  build(): Report {
    const { form, year, office, cells, text, imported } = this.#parts
    const zero: CellValue = { value: 0, origin: imported ? 'imported' : 'typed' }
    const entries = [...cellsOf(form).values()].filter(c => c.sums.length === 0)
    const filled = { ...Object.fromEntries(entries.map(c => [c.id, zero])), ...cells }
    return {
      formId: form.id,
      year,
      office,
      cells: imported ? asPublished(form, filled) : withTotals(form, filled),
      text: { ...cleanText(form, office, year), ...text },
    }
  }

  form(): Form {
    return this.#parts.form
  }

  checkInput(): CheckInput {
    const { form, last, imported, stored, settings } = this.#parts
    const report = this.build()
    return {
      form,
      report,
      likeness: findLikeness(report, stored),
      ...(last ? { lastYear: { form: last.form(), report: last.build() } } : {}),
      imported,
      settings: { ...defaultOfficeSettings.checks, ...settings },
    }
  }

  check(): readonly Finding[] {
    return checkReport(this.checkInput()).findings
  }

  /** The findings of one rule. */
  findings(rule: string): readonly Finding[] {
    return this.check().filter(f => f.rule === rule)
  }
}

/** Totals as a published report prints them, whatever else it leaves blank. */
function asPublished(form: Form, cells: Report['cells']): Report['cells'] {
  const numbers = Object.entries(cells).map(([id, c]) => [id, { ...c, value: c.value ?? 0 }] as const)
  const printed = withTotals(form, Object.fromEntries(numbers))
  return Object.fromEntries(
    Object.entries(printed).map(([id, c]) => [id, cells[id] ?? { ...c, origin: 'imported' as const }]),
  )
}

/** A written total is kept as it stands, as in a report read from outside. */
function originOf(form: Form, id: string): CellValue['origin'] {
  return cellOf(form, id).sums.length > 0 ? 'imported' : 'typed'
}

export function cleanReport(form: Form, year: number, office: Office): ReportBuilder {
  return new ReportBuilder({
    form,
    year,
    office,
    cells: {},
    text: {},
    last: null,
    stored: [],
    imported: false,
    settings: {},
  })
}

/** A clean report in the 2021 form, all zero. */
export const report2021 = (year = 2021): ReportBuilder => cleanReport(form2021, year, liuxi)

/** A clean report in the 2019 form, all zero. */
export const report2019 = (year = 2020): ReportBuilder => cleanReport(form2019, year, liuxi)
