import { afterEach, expect, it } from 'vitest'
import { nationalPacks } from '../../../scripts/packs/national-packs.ts'
import { pack as packSchema } from '../../../src/contract/schemas/pack.ts'
import { checkReport } from '../../../src/core/checks/check-report.ts'
import { knownRules } from '../../../src/core/checks/known-rules.ts'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { formById, formForYear } from '../../../src/core/forms/form-for-year.ts'
import { packChanges } from '../../../src/core/packs/pack-changes.ts'
import { packTrouble } from '../../../src/core/packs/pack-trouble.ts'
import type { Pack } from '../../../src/core/packs/pack.ts'
import { putToUse } from '../../../src/core/packs/put-to-use.ts'
import { readPack } from '../../../src/main/packs/read-pack.ts'
import { sample2019, sample2021 } from '../../export/sample-reports.ts'
import { report2019, report2021 } from '../../helpers/report-builder.ts'
import { signer } from './signed.ts'

const ours = signer()

afterEach(() => {
  putToUse([])
})

const throughTheFile = (pack: Pack): Pack => {
  const read = readPack(new TextEncoder().encode(ours.text(pack)), [ours.key])
  if (!read.ok) throw new Error(read.error.says)
  return read.value.pack
}

it('the two national forms, written out as packs and loaded back, are the same values', () => {
  const [first, second] = nationalPacks.map(throughTheFile)
  expect(first).toEqual(nationalPacks[0])
  expect(first?.forms).toEqual([form2019])
  expect(second?.forms).toEqual([form2021])
  expect(packSchema.parse(JSON.parse(JSON.stringify(second)))).toEqual(second)
  const there = { packs: [], reports: new Map() }
  expect(nationalPacks.map(pack => packTrouble(pack, there))).toEqual([[], []])
  expect(nationalPacks.map(pack => packChanges(pack, undefined))).toEqual([[], []])
})

it('a library that goes by these packs gives the same findings and the same papers', () => {
  const reports = [
    sample2019,
    sample2021,
    ...[report2019(), report2021(), report2021().with('t3.new.np', 3).with('t2.normDocs.made', 4)].map(
      builder => ({ form: builder.form(), report: builder.build() }),
    ),
  ].map(({ form, report }) => ({ formId: form.id, report }))
  const all = () =>
    reports.map(({ formId, report }) => {
      const form = formById(formId)
      const last = formForYear(report.year - 1)
      const before = reports.find(other => other.report.year === report.year - 1)?.report
      const lastYear = last && before ? { lastYear: { form: last, report: before } } : {}
      return [
        composeDocument(form, report, { draft: false }),
        checkReport({ form, report, imported: false, ...lastYear }),
        checkReport({ form, report, imported: true, ...lastYear }),
      ]
    })
  const built = all()
  expect(JSON.stringify(built)).toContain('勾稽不平')
  putToUse(nationalPacks.map(throughTheFile))
  expect(formById('F2021')).not.toBe(form2021)
  expect(formForYear(2020)).not.toBe(form2019)
  expect(formForYear(2020)).toEqual(form2019)
  expect(knownRules().filter(rule => ruleBook.includes(rule)).length).toBeLessThan(ruleBook.length)
  expect(all()).toEqual(built)
})
