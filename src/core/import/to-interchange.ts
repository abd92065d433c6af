import { formById } from '../forms/form-for-year.ts'
import type { Form } from '../forms/form.ts'
import { knownForms } from '../forms/known-forms.ts'
import { frameOf } from '../report/frame-fields.ts'
import type { CellValue } from '../report/cell-value.ts'
import type { CellSource, Interchange, InterchangeCell } from '../report/interchange.ts'
import { officeKindOf } from '../report/office-kind.ts'
import { noContact } from '../report/report.ts'
import type { Office, Report, ReportText } from '../report/report.ts'
import { tidy } from '../text/fold.ts'
import type { Source, SourcePlace } from './blocks.ts'
import type { ImportDraft } from './draft.ts'
import { topicOf } from './section-heading.ts'

/** What `import --json` prints: the draft in the one exchange schema. */
export function draftToInterchange(draft: ImportDraft): Interchange {
  const { text } = draft
  return {
    schema: 1,
    form: draft.formId,
    fiscalYear: draft.fiscalYear,
    orgName: draft.orgName,
    ...frameOf(text),
    contact: text.contact,
    cells: Object.fromEntries(
      Object.entries(draft.cells).map(([id, { place, ...cell }]) => [
        id,
        { ...cell, ...(place ? { source: sourceOf(place, draft.source) } : {}) } satisfies InterchangeCell,
      ]),
    ),
    headings: draft.headings,
    sections: { preface: text.preface, ...text.sections, extra: text.extra },
    doubts: draft.doubts.map(({ place: _place, ...doubt }) => doubt),
  }
}

function sourceOf({ line, row, col }: SourcePlace, source: Source): CellSource {
  const page = source.blocks.find(block => block.line === line)?.page
  return {
    ...(page === undefined ? {} : { page }),
    line,
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(col === undefined ? {} : { column: col + 1 }),
  }
}

/**
 * The report in an exchange file, as if just imported: origin 导入, raw text and confidence kept, blanks left out.
 * The year is 0 and the name empty where the file does not tell; whoever saves it asks first.
 * @throws where the form id is unknown
 */
export function reportFromInterchange(json: Interchange, forms: readonly Form[] = knownForms()): Report {
  const { preface, extra, ...sections } = json.sections
  const text: ReportText = {
    ...frameOf(json),
    contact: json.contact,
    preface,
    headings: printedHeadings(
      formById(json.form, forms),
      json.headings,
      extra.map(e => e.heading),
    ),
    sections,
    extra,
  }
  return {
    formId: json.form,
    year: json.fiscalYear ?? 0,
    office: officeNamed(json.orgName, json.contact),
    cells: importedCells(json.cells),
    text,
  }
}

function officeNamed(orgName: string | null, contact: Office['contact'] = noContact): Office {
  const name = orgName ?? ''
  return { name, kind: officeKindOf(name), contact, aliases: [], enforcement: true }
}

function importedCells(cells: Readonly<Record<string, InterchangeCell>>): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([id, cell]) =>
      cell.value === null && cell.raw === undefined
        ? []
        : [
            [
              id,
              {
                value: cell.value,
                origin: 'imported' as const,
                confidence: cell.confidence,
                ...(cell.raw === undefined ? {} : { raw: cell.raw }),
              },
            ],
          ],
    ),
  )
}

/** Headings that differ from the form's, by the chapter their words belong to; '' where a list of them lacks one. */
function printedHeadings(
  form: Form,
  printed: readonly string[],
  extra: readonly string[],
): ReportText['headings'] {
  const out: Record<string, string> = {}
  const found = new Set<string>()
  for (const heading of printed.filter(h => !extra.includes(h))) {
    const section = topicOf(tidy(heading), form)?.section
    const official = form.sections.find(s => s.id === section)?.heading
    if (section === undefined) continue
    found.add(section)
    if (out[section] === undefined && heading !== official) out[section] = heading
  }
  if (printed.length > 0) for (const { id } of form.sections) if (!found.has(id)) out[id] = ''
  return out
}
