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

/** Adds up terms; null (unknown) as soon as one addend is. Money is summed in millionths to stay exact. */
export function addUp(terms: readonly Term[], valueOf: (cell: string) => number | null): number | null {
  let millionths = 0
  for (const term of terms) {
    const value = valueOf(term.cell)
    if (value === null) return null
    millionths += (term.sign ?? 1) * Math.round(value * 1e6)
  }
  return millionths / 1e6
}
