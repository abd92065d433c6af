import { cellsOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import type { Subject } from './subject.ts'

interface Counted {
  readonly subject: Subject | null
  readonly columns: readonly string[]
  readonly group: string
}

type Ways = readonly (readonly string[])[]

const known = new WeakMap<Form, Map<string, Ways>>()

/**
 * The ways to count what is said, each a list of cells to add up, likeliest first.
 * @param sentence words that open further ways (含上年结转)
 */
export function waysToCount(form: Form, counted: Counted, sentence: string): Ways {
  const { subject, columns, group } = counted
  if (!subject || (subject.cells.length === 0 && !subject.orWith)) return []
  const opened = (subject.orWith ?? []).filter(o => wordsIn(o.words).test(sentence))
  const key = [subject.id, ...columns, group, ...opened.map(o => o.words)].join()
  let ofForm = known.get(form)
  if (!ofForm) known.set(form, (ofForm = new Map<string, Ways>()))
  let ways = ofForm.get(key)
  if (!ways)
    ofForm.set(key, (ways = waysOf(form, counted, [...subject.cells, ...opened.flatMap(o => o.cells)])))
  return ways
}

const compiled = new Map<string, RegExp>()

function wordsIn(words: string): RegExp {
  let pattern = compiled.get(words)
  if (!pattern) compiled.set(words, (pattern = new RegExp(words)))
  return pattern
}

const waysOf = (form: Form, counted: Counted, sums: Ways): Ways =>
  sums.flatMap(sum => {
    const parts = sum.map(id => idsOf(form, id, counted))
    return parts.every(p => p.length > 0) ? [parts.flat()] : []
  })

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
