import type { Reply } from '../../contract/app-error.ts'
import { copiedCells } from '../../core/carry-over/copied-cells.ts'
import { cellsOf, isComputed } from '../../core/forms/cells.ts'
import { formForYear } from '../../core/forms/form-for-year.ts'
import type { Form, SectionId } from '../../core/forms/form.ts'
import { fill } from '../../core/forms/terms.ts'
import { dueYear } from '../../core/report/deadline.ts'
import type { Edit } from '../../core/report/edit.ts'
import type { TextBlock } from '../../core/report/report.ts'
import { localDate } from '../local-date.ts'
import { archiveReport } from '../reports/change-status.ts'
import { createReport } from '../reports/create-report.ts'
import { finalizeReport } from '../reports/finalize-report.ts'
import { saveSteps } from '../reports/save-steps.ts'
import type { Writing } from '../services.ts'
import { sampleOffice, sampleStock, sampleYears } from './sample-years.ts'
import type { SampleYear } from './sample-years.ts'

const FIRST_DRAFT = 2023

/** Writes the sample into an empty library the way a clerk does: drafts that are filled, finalised and archived. */
export function fillSample(writing: Writing): void {
  const { id: officeId } = writing.store.offices.create(sampleOffice)
  // All three years in one form, whatever the clock of the machine says.
  const draftYear = Math.max(FIRST_DRAFT, dueYear(localDate(writing.now())))
  for (const sample of sampleYears) {
    const year = draftYear - sample.back
    const form = formForYear(year)
    if (!form) throw new Error(`no form for the sample year ${String(year)}`)
    const stock = sample.back === 2 ? { openingStock: sampleStock } : {}
    const id = must(createReport(writing, { officeId, year, ...stock }))
    must(
      saveSteps(writing, {
        id,
        steps: [{ id: `sample-${year}`, kind: 'edit', edits: editsOf(form, sample, year) }],
      }),
    )
    if (sample.back === 0) continue
    must(finalizeReport(writing, id))
    must(archiveReport(writing, id))
  }
}

/** Refused by our own rules, the sample itself is wrong. */
function must<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`sample: ${reply.error.says}`)
  return reply.value
}

function editsOf(form: Form, { back, cells, text }: SampleYear, year: number): Edit[] {
  const carried = copiedCells(form)
  const blank = back === 0 ? 't4.' : null
  const numbers = [...cellsOf(form).values()]
    .filter(cell => !isComputed(cell) && !carried.has(cell.id) && !(blank && cell.id.startsWith(blank)))
    .map((cell): Edit => ({
      what: 'cell',
      cell: cell.id,
      to: { value: cells[cell.id] ?? 0, origin: 'typed' },
    }))
  const words = form.sections.flatMap((section): Edit[] => {
    const paragraphs = text[section.id]
    return paragraphs
      ? [{ what: 'section', section: section.id, to: blocksOf(form, section.id, paragraphs, year) }]
      : []
  })
  const dates: Edit[] =
    back === 0
      ? []
      : [
          { what: 'frame', field: 'signDate', to: `${year + 1}-01-15` },
          { what: 'frame', field: 'publishDate', to: `${year + 1}-01-20` },
        ]
  return [...numbers, ...words, ...dates]
}

/** A paragraph under each prescribed sub-heading, or the paragraphs alone where the chapter has none. */
function blocksOf(form: Form, id: SectionId, paragraphs: readonly string[], year: number): TextBlock[] {
  const titles = form.sections.find(section => section.id === id)?.subheadings ?? []
  return paragraphs.map((paragraph, i) => {
    const title = titles[i]?.title
    return {
      ...(title === undefined ? {} : { subheading: title }),
      paragraphs: paragraph === '' ? [] : [fill(paragraph, { year })],
    }
  })
}
