import { expect, test } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { spotOfFinding } from '../../src/renderer/state/locate.ts'
import { report2021 } from '../helpers/report-builder.ts'

test('定位 leads to the first box where a finding is about a chapter of text, not only to the chapter', () => {
  const found = report2021(2025).section('s5', '加强公开。').check()
  const about = found.find(f => f.section === 's5' && f.cells.length === 0 && !f.quote)
  expect(about && spotOfFinding(form2021, about)).toEqual({ task: 's5', box: 0 })
})
