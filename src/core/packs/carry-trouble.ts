import { cellsOf, isComputed } from '../forms/cells.ts'
import type { CarryMap, CarryRule, Form, Term } from '../forms/form.ts'
import { assignments, fill } from '../forms/terms.ts'

/** What is the matter with how a form takes over last year's numbers: of the form itself and of the one before it. */
export function carryTrouble(form: Form, known: readonly Form[]): string[] {
  const earlier = (form.carryFrom ?? []).flatMap(map => {
    const from = known.find(({ id }) => id === map.from)
    return from ? mapTrouble(map, from, form) : [`要从 ${map.from} 带入，没有这一版格式。`]
  })
  const before = known.filter(({ id, years }) => id !== form.id && years.from < form.years.from).at(-1)
  const linked = !before || form.carryFrom?.some(map => map.from === before.id)
  return [
    ...mapTrouble(form.carryOver, form, form),
    ...earlier,
    ...(linked ? [] : [`没有写怎样从${before.name}带入结转。`]),
  ]
}

function mapTrouble(map: CarryMap, from: Form, to: Form): string[] {
  if (map.from !== from.id || map.to !== to.id) return [`带入关系 ${map.from} → ${map.to} 写错了地方。`]
  return map.rules.flatMap(rule => ruleTrouble(rule, from, to))
}

function ruleTrouble(rule: CarryRule, from: Form, to: Form): string[] {
  const { to: target, lastYear, thisYear = [], each, says } = rule
  const named = new Set(Object.keys(each ?? {}))
  const templates = [target, ...lastYear.map(t => t.cell), ...thisYear.map(t => t.cell)]
  const unknown = templates.flatMap(holdersIn).find(name => !named.has(name))
  if (unknown !== undefined) return [`带入“${target}”用到 {${unknown}}，没有写它代表什么。`]
  const odd = holdersIn(says).find(name => name !== 'n')
  return [
    ...(odd === undefined ? [] : [`带入“${target}”的说明里只能有 {n}。`]),
    ...assignments(each).flatMap(ids => {
      const lacking = (terms: readonly Term[], form: Form) =>
        terms
          .map(t => fill(t.cell, ids))
          .filter(cell => !cellsOf(form).has(cell))
          .map(cell => `带入关系用到“${cell}”，${form.name}里没有这一格。`)
      const cell = cellsOf(to).get(fill(target, ids))
      const entry = cell && isComputed(cell) ? [`“${cell.name}”是合计，不能带入。`] : []
      const uncounted = rule.mode === 'remind' && cell && !countedIn(to, cell.id)
      return [
        ...lacking([{ cell: target }, ...thisYear], to),
        ...lacking(lastYear, from),
        ...entry,
        ...(uncounted ? [`“${cell.name}”不在任何合计里，不能提醒。`] : []),
      ]
    }),
  ]
}

const countedIn = (form: Form, id: string): boolean =>
  [...cellsOf(form).values()].some(cell => cell.sums.some(sum => sum.includes(id)))

/** Names of the placeholders in a template or a sentence. */
export const holdersIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name)
