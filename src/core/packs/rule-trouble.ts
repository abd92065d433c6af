import type { ArithmeticRule, Equation } from '../checks/arithmetic-rule.ts'
import { assigned } from '../checks/expand-equation.ts'
import { ruleBook } from '../checks/rule-book.ts'
import { cellsOf } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { fill } from '../forms/terms.ts'
import { holdersIn } from './carry-trouble.ts'
import type { Pack } from './pack.ts'

/** What is the matter with the checks of a pack, in sentences. */
export function rulesTrouble({ rules = [], ruleTexts = [] }: Pack, known: readonly Form[]): string[] {
  const ids = [...rules, ...ruleTexts].map(rule => rule.id)
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i))
  const own = (id: string) => ruleBook.find(rule => rule.id === id)
  return [
    ...[...twice].map(id => `规则 ${id} 写了两次。`),
    ...ruleTexts.filter(({ id }) => !own(id)).map(({ id }) => `没有规则 ${id}，不能改它的文字。`),
    ...rules.flatMap(rule => {
      const there = own(rule.id)
      const code = there && 'find' in there
      return code ? [`规则 ${rule.id} 不是算术规则，只能改文字，不能替换。`] : ruleTrouble(rule, known)
    }),
  ]
}

function ruleTrouble(rule: ArithmeticRule, known: readonly Form[]): string[] {
  const named = (says: string) => `规则 ${rule.id}：${says}`
  const lacking = (rule.forms ?? []).filter(id => !known.some(form => form.id === id))
  if (lacking.length > 0) return lacking.map(id => named(`没有格式 ${id}。`))
  const forms = known.filter(({ id }) => !rule.forms || rule.forms.includes(id))
  return [rule, ...(rule.also ?? [])].flatMap(equation => equationTrouble(equation, forms)).map(named)
}

function equationTrouble(equation: Equation, forms: readonly Form[]): string[] {
  const { left, right, each = {}, when = [], repair } = equation
  const terms = [...left.terms, ...right.terms, ...when.flatMap(one => ('terms' in one ? one.terms : []))]
  const cells = [
    ...terms.map(term => ('cell' in term ? term.cell : term.addendsOf)),
    ...(repair ? [repair.cell] : []),
  ]
  const named = new Set(Object.keys(each))
  const unknown = cells.flatMap(holdersIn).find(name => !named.has(name))
  if (unknown !== undefined) return [`用到 {${unknown}}，没有写它代表什么。`]
  const aliases = terms.flatMap(term => ('as' in term && term.as !== undefined ? [term.as] : []))
  const sayable = new Set(['a', 'b', 'd', ...named, ...aliases])
  const odd = holdersIn(equation.says).find(name => !sayable.has(name))
  if (odd !== undefined) return [`句子里的 {${odd}} 没有可填的。`]
  const label = holdersIn(repair?.label ?? '').find(name => name !== 'n' && !named.has(name))
  if (label !== undefined) return [`改法里的 {${label}} 没有可填的。`]
  const somewhere = new Set(forms.flatMap(form => concreteCells(form, equation, cells)))
  const wanted = new Set(
    forms.flatMap(form => assigned(form, each).flatMap(ids => cells.map(cell => fill(cell, ids)))),
  )
  const nowhere = [...wanted].filter(cell => !somewhere.has(cell))
  if (wanted.size === 0) return ['没有适用的行或列。']
  return nowhere.slice(0, 3).map(cell => `用到“${cell}”，适用的格式里没有这一格。`)
}

const concreteCells = (form: Form, { each = {} }: Equation, cells: readonly string[]): string[] =>
  assigned(form, each).flatMap(ids =>
    cells.map(cell => fill(cell, ids)).filter(cell => cellsOf(form).has(cell)),
  )
