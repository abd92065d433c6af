import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import type { Form } from '../../../src/core/forms/form.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { openFile } from '../../../src/main/import/open-file.ts'
import { writeDocx } from '../../../src/main/export/write-docx.ts'
import { township } from '../../export/sample-reports.ts'
import { hasLibreOffice } from '../../helpers/tools.ts'
import { flattenings } from '../flatten.ts'
import { printTables } from '../printed-table.ts'
import type { Truth } from '../printed-table.ts'
import { randomReport } from '../random-report.ts'
import { wholeText } from '../whole-text.ts'
import { throughOffice } from './office.ts'
import type { OfficeKind } from './office.ts'
import { docxOfLines, docxWith } from './plain-docx.ts'
import { readKind, sureAndRight } from './read-kind.ts'
import { reportWith } from './report-with.ts'

if (!hasLibreOffice) console.warn('old kinds of files not tested: LibreOffice is not installed')

const values = (form: Form): Truth =>
  fc.sample(
    randomReport.filter(r => r.form === form),
    { numRuns: 1, seed: 20_260_118 },
  )[0]!.values
const forms = [form2019, form2021].map(form => ({ form, truth: values(form) }))
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const run = (text: string, drawn = '') => `<w:r><w:rPr>${drawn}</w:rPr><w:t>${text}</w:t></w:r>`
const raised = '<w:vertAlign w:val="superscript"/>'
const rows = [
  [
    run('12') + run('1', raised),
    run('6', raised) + run('78'),
    run('11', '<w:strike/>') + run('12'),
    run('1') + run('2', '<w:b/>') + run('3'),
  ],
  ['甲', '1', '2', '3'].map(text => run(text)),
].map(row => `<w:tr>${row.map(cell => `<w:tc><w:p>${cell}</w:p></w:tc>`).join('')}</w:tr>`)
const withMarks = `<w:tbl><w:tblPr><w:tblBorders>${edges.map(e => `<w:${e} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(4)}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`
const kinds: readonly OfficeKind[] = ['docx', 'doc', 'html', 'pdf']

describe.skipIf(!hasLibreOffice)('每一种压平的样子，在 LibreOffice 存出的每一种文件里', () => {
  const cases = forms.flatMap(f =>
    Object.entries(flattenings).map(([how, flatten]) => ({ ...f, how, flatten })),
  )
  const sources = new Map(
    cases.map(({ form, truth, how, flatten }) => [
      `${form.id}-${how}.docx`,
      docxOfLines(wholeText(form, form.years.from, printTables(form, truth), flatten)),
    ]),
  )

  // Turned in the same go as the others.
  sources.set('标注.docx', docxWith(withMarks))
  test.each(kinds)('%s：右上角的注释号、划掉的数不接在数上', { timeout: 180_000 }, async kind => {
    const read = await openFile(throughOffice(sources, kind).get('标注.docx')!, `标注.${kind}`)
    const table = read.ok ? read.source.blocks.find(b => b.is === 'table') : undefined
    // A PDF holds the stroke through 11 as a line like any other.
    const struck = kind === 'pdf' ? expect.any(String) : '11 12'
    expect(table?.rows.map(r => r.map(c => c.text))).toEqual([
      ['12 1', '6 78', struck, '123'],
      ['甲', '1', '2', '3'],
    ])
  })

  test.each(kinds)('%s：确定的都对，丢了的都问', { timeout: 180_000 }, async kind => {
    const files = throughOffice(sources, kind)
    for (const { form, truth, how } of cases) {
      const what = `${form.id}-${how}`
      const draft = await readKind(files.get(`${what}.docx`)!, `${what}.${kind}`)
      expect(draft.formId, what).toBe(form.id)
      const right = sureAndRight(draft, truth, `${kind} ${what}`)
      // A PDF and a saved page lose the TABs that stood between cells.
      if (kind === 'docx' || kind === 'doc') expect(right, `${kind} ${what}`).toBe(Object.keys(truth).length)
    }
  })
})

describe.skipIf(!hasLibreOffice)('公文格式的年报，由 LibreOffice 另存', () => {
  test.each(['docx', 'doc', 'html', 'pdf', 'taggedPdf'] as const)(
    '%s：每一格都确定无误',
    { timeout: 180_000 },
    async kind => {
      const papers = await Promise.all(
        forms.map(async ({ form, truth }) => {
          const paper = composeDocument(form, reportWith(form, truth), { draft: false })
          return [`${form.id}.docx`, await writeDocx(paper)] as const
        }),
      )
      const files = throughOffice(new Map(papers), kind)
      for (const { form, truth } of forms) {
        const draft = await readKind(files.get(`${form.id}.docx`)!, `年报.${kind}`)
        expect(draft.orgName).toBe(township.name)
        expect(draft.fiscalYear).toBe(form.years.from)
        expect(sureAndRight(draft, truth, `${kind} ${form.id}`)).toBe(Object.keys(truth).length)
      }
    },
  )
})

describe.skipIf(!hasLibreOffice)('有密码的 PDF', () => {
  test('说有密码', { timeout: 60_000 }, async () => {
    const locked = throughOffice(new Map([['年报.docx', docxOfLines('年报')]]), 'lockedPdf').get('年报.docx')!
    expect(await openFile(locked, '年报.pdf')).toMatchObject({ ok: false, error: { says: 'PDF 有密码。' } })
  })
})
