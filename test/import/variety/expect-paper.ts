import { expect } from 'vitest'
import type { ImportDraft } from '../../../src/core/import/draft.ts'
import { noContact } from '../../../src/core/report/report.ts'
import type { Paper } from './paper.ts'

/** Everything of the paper was read, nothing else, and every cell is certain but those that may not be. */
export function expectPaper(draft: ImportDraft, paper: Paper, unsure: RegExp = /^$/) {
  const { text } = draft
  expect({
    form: draft.formId,
    year: draft.fiscalYear,
    office: draft.orgName,
    kind: draft.orgKind,
    title: text.title,
    docNo: text.docNo,
    period: [text.periodStart, text.periodEnd],
    signedBy: text.signedBy,
    signDate: text.signDate,
    publishDate: text.publishDate,
    contact: text.contact,
    preface: text.preface,
    headings: draft.headings,
  }).toEqual({
    form: paper.form.id,
    year: paper.year,
    office: paper.office,
    kind: paper.kind,
    title: paper.title,
    docNo: paper.docNo,
    period: paper.period ? [`${paper.year}-01-01`, `${paper.year}-12-31`] : [null, null],
    signedBy: paper.signedBy,
    signDate: paper.signDate,
    publishDate: paper.publishDate,
    contact: { ...noContact, ...paper.contact },
    preface: paper.preface,
    headings: paper.chapters.map(c => c.heading).filter(h => h !== ''),
  })
  const lines = Object.entries(text.sections).map(([id, blocks]) => [
    id,
    blocks.flatMap(b => [...(b.subheading === undefined ? [] : [b.subheading]), ...b.paragraphs]),
  ])
  const wanted = Object.keys(text.sections).map(id => [
    id,
    paper.chapters.filter(c => c.section === id).flatMap(c => [...c.text, ...(c.after ?? [])]),
  ])
  expect(Object.fromEntries(lines)).toEqual(Object.fromEntries(wanted))
  expect(text.extra.map(e => [e.heading, e.paragraphs])).toEqual(
    paper.chapters.filter(c => c.section === null).map(c => [c.heading, c.text]),
  )
  const cells = Object.entries(draft.cells)
  expect(Object.fromEntries(cells.map(([id, c]) => [id, c.value]))).toEqual(paper.values)
  expect(
    cells.flatMap(([id, c]) => (c.confidence === 'exact' || c.value === null || unsure.test(id) ? [] : [id])),
  ).toEqual([])
}
