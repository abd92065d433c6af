import { describe, expect, it } from 'vitest'
import { pack as packSchema } from '../../src/contract/schemas/pack.ts'
import type { ArithmeticRule } from '../../src/core/checks/arithmetic-rule.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import type { CarryRule, Form, Table } from '../../src/core/forms/form.ts'
import { packTrouble } from '../../src/core/packs/pack-trouble.ts'
import type { Pack } from '../../src/core/packs/pack.ts'
import { form2027, pack2027 } from '../fixtures/packs/pack-2027.ts'

const [rule] = pack2027.rules ?? []
const [carry] = form2027.carryOver.rules
if (!rule || !carry) throw new Error('the fixture has lost its rules')

const said = (pack: Pack): string[] => packTrouble(pack, { packs: [], reports: new Map() })
const withForm = (change: Partial<Form>): Pack => ({ ...pack2027, forms: [{ ...form2027, ...change }] })
const withTable = (id: string, change: (table: Table) => Table): Pack =>
  withForm({ tables: form2027.tables.map(table => (table.id === id ? change(table) : table)) })
const withCarry = (change: Partial<CarryRule>): Pack =>
  withForm({ carryOver: { ...form2027.carryOver, rules: [{ ...carry, ...change }] } })
const withRule = (change: Partial<ArithmeticRule>): Pack => ({ ...pack2027, rules: [{ ...rule, ...change }] })

it('nothing is the matter with the fixture', () => {
  expect(said(pack2027)).toEqual([])
})

describe('a pack of the right shape that does not hold together is refused, with what is wrong', () => {
  it.each<[string, Pack, RegExp]>([
    [
      'a carried cell that is not there',
      withCarry({ to: 't3.inn.{c}' }),
      /“t3.inn.np”，2027 版格式里没有这一格/,
    ],
    [
      'a row of last year that is not there',
      withCarry({ lastYear: [{ cell: 't3.gone.{c}' }] }),
      /“t3.gone.np”/,
    ],
    ['a placeholder without ids', withCarry({ to: 't3.in.{x}' }), /用到 \{x\}，没有写它代表什么/],
    ['a total that is carried', withCarry({ to: 't3.sum.{c}' }), /是合计，不能带入/],
    ['words that are never filled', withCarry({ says: '带入{m}件' }), /只能有 \{n\}/],
    ['no way from the form before', withForm({ carryFrom: [] }), /没有写怎样从2021 版格式带入结转/],
    [
      'a way from a form unknown',
      withForm({ carryFrom: [{ ...form2027.carryOver, from: 'F2023' }] }),
      /要从 F2023 带入，没有这一版格式/,
    ],
    [
      'two tables under one id',
      withForm({ tables: [...form2027.tables, form2027.tables[0]!] }),
      /t2 写了两次/,
    ],
    ['a table in no chapter', withForm({ sections: form2021.sections }), /表五 信息处理费要放在一个部分里/],
    ['a chapter for no table', withForm({ tables: form2027.tables.slice(0, 3) }), /没有表格 t5/],
    ['chapters out of order', withForm({ sections: form2027.sections.toReversed() }), /次序不对/],
    [
      'columns that do not fill the page',
      withTable('t5', t => ({ ...t, paper: { ...t.paper, widths: [3045, 2900, 2000] } })),
      /列宽之和不是 8845/,
    ],
    [
      'more cells than columns of paper',
      withTable('t5', t => ({ ...t, paper: { ...t.paper, widths: [4845, 4000] } })),
      /对不齐/,
    ],
    [
      'two rows with one id',
      withTable('t5', t => ({
        ...t,
        blocks: t.blocks.map(b => ({ ...b, rows: b.rows.map(r => ({ ...r, id: 'one' })) })),
      })),
      /编号“one.notices”重复/,
    ],
    [
      'a total of nothing',
      withTable('t5', t => ({ ...t, blocks: t.blocks.map(b => ({ ...b, rows: b.rows.slice(-1) })) })),
      /没有可以相加的/,
    ],
    [
      'a cell nobody asks for',
      withForm({ questions: form2027.questions!.slice(0, -1) }),
      /恰好问到一次，“表五 按件计收 发出收费通知件数”问了 0 次/,
    ],
    [
      'a cell asked for twice',
      withForm({ questions: [...form2027.questions!, { ...form2027.questions![0]!, zeros: ['t5.byPage'] }] }),
      /问了 2 次/,
    ],
    ['checks of a form unknown', withForm({ rulesOf: ['F2018'] }), /沿用 F2018 的规则/],
    ['a form that begins before its pack', withForm({ years: { from: 2025 } }), /早于参数包的起始年度/],
    [
      'a form with other cells under a known id',
      withForm({ id: 'F2021' }),
      /程序自带的，只能改口径、提示和导入用词/,
    ],
    [
      'a known form that takes over otherwise, in past years too',
      { ...pack2027, forms: [{ ...form2021, carryOver: { ...form2021.carryOver, rules: [] } }] },
      /2021 版格式是程序自带的，只能改/,
    ],
    [
      'a known form that ends in the past',
      { ...pack2027, forms: [{ ...form2021, years: { from: 2021, to: 2023 } }] },
      /2021 版格式是程序自带的，只能改/,
    ],
    [
      'a rule about no cell',
      withRule({ left: { name: '', terms: [{ cell: 't5.all.gone' }] } }),
      /T2-21：用到“t5.all.gone”/,
    ],
    ['a rule in a form unknown', withRule({ forms: ['F2023'] }), /没有格式 F2023/],
    ['a rule in the place of code', withRule({ id: 'T2-10' }), /T2-10 不是算术规则，只能改文字/],
    ['a sentence that cannot be said', withRule({ says: '多于{z}' }), /句子里的 \{z\} 没有可填的/],
    ['one rule twice', { ...pack2027, rules: [rule, rule] }, /T2-21 写了两次/],
  ])('%s', (_what, pack, says) => {
    expect(packSchema.safeParse(pack).error).toBeUndefined()
    expect(said(pack).join('\n')).toMatch(says)
  })
})
