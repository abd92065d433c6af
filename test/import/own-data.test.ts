import { expect, test } from 'vitest'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2019 } from '../../src/core/forms/form-2019.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { readText } from '../../src/core/import/read-text.ts'
import { draftToInterchange } from '../../src/core/import/to-interchange.ts'
import { withOwnData } from '../../src/main/import/own-report.ts'
import { flattenings } from './flatten.ts'
import { printTables } from './printed-table.ts'
import { wholeText } from './whole-text.ts'

test('own data in another form than the one seen: no doubt is left about a cell of the form seen', () => {
  const text = wholeText(form2021, 2022, printTables(form2021, {}), t => flattenings['pipeRows']?.(t) ?? [])
  const read = draftReport(readText(text))
  if (!read.ok) throw new Error(read.error.says)
  const json = draftToInterchange(read.draft)
  const onlyIn2019 = [...cellsOf(form2019).keys()].filter(id => !cellsOf(form2021).has(id))
  const seen = {
    ...read.draft,
    formId: 'F2019',
    doubts: onlyIn2019.map(cell => ({ cell, says: '原文没有读到数，没有当作 0。' })),
  }
  expect(onlyIn2019.length).toBeGreaterThan(0)
  expect(withOwnData(seen, { json, changed: [] }).doubts).toEqual([])
})
