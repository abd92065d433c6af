import { exactSum } from './exact-sum.ts'
import type { Each, Term } from './form.ts'

/** Every assignment of the placeholders: {c:[np,ent]} → [{c:np},{c:ent}]; no placeholders → one empty assignment. */
export function assignments(each: Each | undefined): Readonly<Record<string, string>>[] {
  return Object.entries(each ?? {}).reduce<Record<string, string>[]>(
    (all, [name, ids]) => all.flatMap(a => ids.map(id => ({ ...a, [name]: id }))),
    [{}],
  )
}

/** Puts the assigned ids into a template such as `t3.in.{c}`. An unassigned placeholder is a fault of the declaration. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in ${template}`)
    return String(value)
  })
}

/** Adds up terms; null (unknown) as soon as one addend is. */
export function addUp(terms: readonly Term[], valueOf: (cell: string) => number | null): number | null {
  const addends: number[] = []
  for (const { cell, sign = 1 } of terms) {
    const value = valueOf(cell)
    if (value === null) return null
    addends.push(sign * value)
  }
  return exactSum(addends)
}
