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
import { docxOfLines } from './plain-docx.ts'
import { readKind, sureAndRight } from './read-kind.ts'
import { reportWith } from './report-with.ts'

if (!hasLibreOffice) console.warn('old kinds of files not tested: LibreOffice is not installed')

const values = (form: Form): Truth =>
  fc.sample(
    randomReport.filter(r => r.form === form),
    { numRuns: 1, seed: 20_260_118 },
  )[0]!.values
const forms = [form2019, form2021].map(form => ({ form, truth: values(form) }))
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
