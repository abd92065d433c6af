import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/core/forms/cells.ts'
import { expandEquation } from '../../../src/core/checks/expand-equation.ts'
import { builtInForms } from '../../../src/core/forms/known-forms.ts'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { identityCases } from './cases/identity-cases.ts'
import { overviewCases } from './cases/overview-cases.ts'
import { sensitiveCases } from './cases/sensitive-cases.ts'
import { saidCases } from './cases/said-cases.ts'
import { table2Cases } from './cases/table-2-cases.ts'
import { table3Cases } from './cases/table-3-cases.ts'
import { table4Cases } from './cases/table-4-cases.ts'
import { textCases } from './cases/text-cases.ts'

const cases = {
  ...textCases,
  ...identityCases,
  ...overviewCases,
  ...saidCases,
  ...sensitiveCases,
  ...table2Cases,
  ...table3Cases,
  ...table4Cases,
}

test('the rule book names every rule once, in order, with its reason and source', () => {
  const ids = ruleBook.map(r => r.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const rule of ruleBook) {
    expect(rule.title, rule.id).not.toBe('')
    expect(rule.reason, rule.id).toMatch(/。$/)
    expect(rule.source, rule.id).not.toBe('')
  }
})

test('every rule of the book has a report that breaks it and a near miss', () => {
  expect(Object.keys(cases).sort()).toEqual(ruleBook.map(r => r.id).sort())
})

test.each(ruleBook.flatMap(rule => ('left' in rule ? [[rule.id, rule] as const] : [])))(
  '%s is data: written out and read back it is the same, and every cell it names exists',
  (_, rule) => {
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
    for (const form of builtInForms.filter(f => !rule.forms || rule.forms.includes(f.id))) {
      for (const equation of [rule, ...(rule.also ?? [])]) {
        const expanded = expandEquation(form, equation)
        const { each = {} } = equation
        const listed = Object.values(each).reduce((n, of) => n * (Array.isArray(of) ? of.length : 1), 1)
        expect(expanded.length, form.id).toBeGreaterThanOrEqual(listed)
        const terms = expanded.flatMap(e => [...e.left.terms, ...e.right.terms, ...e.when.flat()])
        for (const { cell } of terms) expect([...cellsOf(form).keys()]).toContain(cell)
      }
    }
  },
)

describe.each(Object.entries(cases))('%s', (id, { fires, says, cells, spares }) => {
  test('fires, once, with its sentence, its cells and a fingerprint that survives a re-run', () => {
    const findings = fires.findings(id)
    expect(findings.map(f => f.says)).toEqual([says])
    const [finding] = findings
    if (cells) expect(finding?.cells).toEqual(cells)
    for (const cell of [...(finding?.cells ?? []), ...(finding?.related ?? [])]) {
      expect([...cellsOf(fires.form()).keys()]).toContain(cell)
    }
    expect(fires.findings(id)[0]?.fingerprint).toBe(finding?.fingerprint)
  })

  test('spares the near miss', () => {
    expect(spares.findings(id).filter(f => f.verdict === 'fail')).toEqual([])
  })
})
