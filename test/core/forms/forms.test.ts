import { describe, expect, it } from 'vitest'
import { cellsOf, isComputed } from '../../../src/core/forms/cells.ts'
import { form2019 } from '../../../src/core/forms/form-2019.ts'
import { form2019To2021 } from '../../../src/core/forms/form-2019-to-2021.ts'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { carryMap, formById, formForYear } from '../../../src/core/forms/form-for-year.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { gridOf } from '../../../src/core/forms/grid.ts'
import type { CarryMap, CellId, Form } from '../../../src/core/forms/form.ts'
import { addUp, assignments, fill } from '../../../src/core/forms/terms.ts'

const applicants = ['np', 'ent', 'sci', 'ngo', 'law', 'oth', 'tot']
const ids = (form: Form) => [...cellsOf(form).keys()]
const idsOfTable = (form: Form, table: string) => ids(form).filter(id => id.startsWith(`${table}.`))

it('adds up counts as large as a cell takes, and money without the errors of binary fractions', () => {
  const sum = (...values: number[]) =>
    addUp(
      values.map((_, at) => ({ cell: String(at) })),
      cell => values[Number(cell)] ?? null,
    )
  expect([sum(9e15 + 7, -9e15 - 4), sum(0.1, 0.2)]).toEqual([3, 0.3])
})

describe('the two national forms as data', () => {
  it('F2019 has 22 + 161 + 15 cells, F2021 has 10 + 175 + 15', () => {
    const counts = (form: Form) => ['t2', 't3', 't4'].map(t => idsOfTable(form, t).length)
    expect(counts(form2019)).toEqual([22, 161, 15])
    expect(counts(form2021)).toEqual([10, 175, 15])
  })

  it('no cell id stands twice', () => {
    for (const form of builtInForms) {
      const printed = form.tables.flatMap(t => gridOf(t).rows.flat()).flatMap(c => c.cell ?? [])
      expect(new Set(printed).size).toBe(printed.length)
    }
  })

  it('holds JSON values only: written out and loaded again it is the same form', () => {
    for (const form of builtInForms) expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })

  it('table 2 has the cells of the notices', () => {
    expect(idsOfTable(form2021, 't2')).toEqual([
      't2.rules.made',
      't2.rules.repealed',
      't2.rules.inForce',
      't2.normDocs.made',
      't2.normDocs.repealed',
      't2.normDocs.inForce',
      't2.licences.decisions',
      't2.penalties.decisions',
      't2.coercion.decisions',
      't2.fees.amountWan',
    ])
    expect(idsOfTable(form2019, 't2')).toEqual([
      ...['rules', 'normDocs'].flatMap(r => ['made', 'newPub', 'totalPub'].map(c => `t2.${r}.${c}`)),
      ...['licences', 'otherSvc', 'penalties', 'coercion'].flatMap(r =>
        ['prev', 'delta', 'decisions'].map(c => `t2.${r}.${c}`),
      ),
      't2.fees.prev',
      't2.fees.delta',
      't2.procurement.count',
      't2.procurement.amountYuan',
    ])
  })

  it('table 3 has 23 rows in F2019 and 25 in F2021, seven columns each, no subtotal column', () => {
    const rows = (form: Form) => [...new Set(idsOfTable(form, 't3').map(id => id.split('.')[1]))]
    expect(rows(form2019)).toHaveLength(23)
    expect(rows(form2021)).toHaveLength(25)
    expect(rows(form2021).filter(r => !rows(form2019).includes(r))).toEqual([
      'other_nofix',
      'other_nofee',
      'other_misc',
    ])
    for (const form of builtInForms) {
      for (const row of rows(form)) {
        expect(idsOfTable(form, 't3').filter(id => id.startsWith(`t3.${row}.`))).toEqual(
          applicants.map(c => `t3.${row}.${c}`),
        )
      }
    }
  })

  it('table 4 has three groups of five', () => {
    const group = (g: string) =>
      ['uphold', 'correct', 'otherResult', 'pending', 'total'].map(c => `t4.${g}.${c}`)
    for (const form of builtInForms) {
      expect(idsOfTable(form, 't4')).toEqual([...group('rv'), ...group('ld'), ...group('lr')])
    }
  })

  it('kinds and units: 增/减 is signed, 采购总金额 in 元, 收费金额 in 万元, all else 件 or 项 ≥ 0', () => {
    const odd = (form: Form) =>
      [...cellsOf(form).values()].filter(c => c.kind !== 'count').map(c => [c.id, c.kind, c.unit])
    expect(odd(form2021)).toEqual([['t2.fees.amountWan', 'wan', '万元']])
    expect(odd(form2019)).toEqual([
      ...['licences', 'otherSvc', 'penalties', 'coercion', 'fees'].map(r => [
        `t2.${r}.delta`,
        'signed',
        '项',
      ]),
      ['t2.procurement.amountYuan', 'yuan', '元'],
    ])
  })

  it('every computed cell adds up exactly the other leaves of its branch', () => {
    for (const form of builtInForms) {
      const computed = [...cellsOf(form).values()].filter(isComputed)
      const rows = form.id === 'F2019' ? 23 : 25
      expect(computed).toHaveLength(rows + 6 + 3)
      for (const cell of computed) {
        for (const addends of cell.sums) {
          expect(addends).not.toContain(cell.id)
          expect(new Set(addends).size).toBe(addends.length)
          for (const a of addends) expect(cellsOf(form).has(a), `${cell.id} adds up ${a}`).toBe(true)
        }
      }
      const sums = (id: string) => cellsOf(form).get(id)?.sums ?? []
      expect(sums('t3.new.tot')).toEqual([applicants.slice(0, 6).map(c => `t3.new.${c}`)])
      expect(sums('t3.sum.np')[0]).toHaveLength(form.id === 'F2019' ? 19 : 21)
      expect(sums('t3.sum.tot').map(s => s.length)).toEqual([form.id === 'F2019' ? 19 : 21, 6])
      expect(sums('t4.ld.total')).toEqual([
        ['uphold', 'correct', 'otherResult', 'pending'].map(c => `t4.ld.${c}`),
      ])
    }
  })

  it('every cell a carry-over names exists in the form it is taken from or put into', () => {
    const maps: CarryMap[] = [form2019.carryOver, form2021.carryOver, form2019To2021]
    for (const map of maps) {
      const from = cellsOf(formById(map.from))
      const to = cellsOf(formById(map.to))
      for (const rule of map.rules) {
        for (const a of assignments(rule.each)) {
          expect(to.has(fill(rule.to, a)), fill(rule.to, a)).toBe(true)
          for (const t of rule.lastYear) expect(from.has(fill(t.cell, a)), fill(t.cell, a)).toBe(true)
          for (const t of rule.thisYear ?? []) expect(to.has(fill(t.cell, a)), fill(t.cell, a)).toBe(true)
        }
      }
    }
  })

  it('the year decides the form of a new report, the id that of a stored one', () => {
    expect([2018, 2019, 2020, 2021, 2026].map(y => formForYear(y)?.id)).toEqual([
      undefined,
      'F2019',
      'F2019',
      'F2021',
      'F2021',
    ])
    expect(carryMap(form2019, form2021)).toBe(form2019To2021)
    expect(carryMap(form2021, form2019)).toBeUndefined()
    expect(() => formById('F1999')).toThrow('F1999')
  })

  it('a misspelt cell does not compile', () => {
    const right: CellId<typeof form2021> = 't3.other_misc.np'
    // @ts-expect-error the 2019 form has one row （六）其他处理
    const wrong: CellId<typeof form2019> = 't3.other_misc.np'
    // @ts-expect-error there is no such row
    const misspelt: CellId<typeof form2021> = 't3.nwe.np'
    expect([right, wrong, misspelt]).toHaveLength(3)
  })
})
