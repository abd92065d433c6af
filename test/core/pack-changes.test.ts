import { afterEach, expect, it } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { Form } from '../../src/core/forms/form.ts'
import { packChanges } from '../../src/core/packs/pack-changes.ts'
import { packTrouble } from '../../src/core/packs/pack-trouble.ts'
import { putToUse } from '../../src/core/packs/put-to-use.ts'
import { pack2027 } from '../fixtures/packs/pack-2027.ts'
import { small } from '../main/packs/signed.ts'

afterEach(() => {
  putToUse([])
})

/** The words of a form changed as a text, so that every place they stand in is changed. */
const reworded = (...changes: readonly (readonly [was: string, is: string])[]): Form =>
  JSON.parse(changes.reduce((text, [was, is]) => text.replaceAll(was, is), JSON.stringify(form2021))) as Form
const withForm = (form: Form) => ({ ...pack2027, rules: [], forms: [form] })
const note = ['条例第三十条，视为放弃申请。', '视为放弃申请。'] as const
const alias = ['"本年收费金额"', '"本年收费"'] as const

it('what stands beside a form of the program may be worded anew, and each kind of change is told', () => {
  const pack = withForm(reworded(note, alias))
  expect(packTrouble(pack, { packs: [], reports: new Map() })).toEqual([])
  expect(packChanges(pack, undefined)).toEqual([
    expect.objectContaining({ was: note[0], is: note[1] }),
    { of: '格式', says: '2021 版格式的说明文字、导入用词或带入关系有改动。' },
  ])
  expect(packChanges(withForm(reworded(note)), undefined)).toHaveLength(1)
})

it('a version that begins later and says less tells from when it holds, and everything that goes', () => {
  putToUse([small])
  const { ruleTexts: _texts, limits: _limits, phrases: _phrases, ...less } = small
  expect(packChanges({ ...less, version: 3, fromYear: 2028, holidays: [] }, small)).toEqual([
    { of: '起始年度', says: '从哪一年的年报起', was: '2027 年', is: '2028 年' },
    { of: '规则', says: '第 2 版对规则 T3-14 的改动不再有。' },
    { of: '放假安排', says: '第 2 版的 2027 年放假安排不再有。' },
    { of: '限额和时限', says: '第 2 版对乡镇人民政府的限额和时限的改动不再有。' },
    { of: '常用语', says: '第 2 版的“专区”不再有。' },
  ])
})
