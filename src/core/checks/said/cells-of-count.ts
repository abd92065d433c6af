import { cellsOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import type { Subject } from './subject.ts'

interface Counted {
  readonly subject: Subject | null
  readonly columns: readonly string[]
  readonly group: string
}

/**
 * The ways to count what is said, each a list of cells to add up, likeliest first.
 * @param sentence words that open further ways (含上年结转)
 */
export function waysToCount(form: Form, counted: Counted, sentence: string): readonly (readonly string[])[] {
  const { subject } = counted
  if (!subject) return []
  const opened = (subject.orWith ?? []).filter(o => new RegExp(o.words).test(sentence)).flatMap(o => o.cells)
  return [...subject.cells, ...opened].flatMap(sum => {
    const parts = sum.map(id => idsOf(form, id, counted))
    return parts.every(p => p.length > 0) ? [parts.flat()] : []
  })
}

function idsOf(form: Form, template: string, { columns, group }: Counted): string[] {
  const ids = [...cellsOf(form).keys()]
  const named = template.includes('{c}') ? columns.map(c => template.replace('{c}', c)) : [template]
  return named.flatMap(one => {
    const pattern = one.replace('{g}', group)
    const [start = '', rest] = pattern.split('*')
    if (rest === undefined) return ids.includes(pattern) ? [pattern] : []
    return ids.filter(
      id => id.startsWith(start) && id.endsWith(rest) && !id.slice(start.length, -rest.length).includes('.'),
    )
  })
}
