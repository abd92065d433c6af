import { cellOf } from '../forms/cells.ts'
import type { CarryMap, Form } from '../forms/form.ts'
import { knownForms } from '../forms/known-forms.ts'
import { assignments, fill } from '../forms/terms.ts'

/** What stands beside a cell for reference only, from the map between the two forms. */
function referenceFor(map: CarryMap, cells: readonly string[]): string | undefined {
  for (const rule of map.rules.filter(each => each.mode === 'reference')) {
    for (const ids of assignments(rule.each)) {
      if (cells.includes(fill(rule.to, ids))) return rule.lastYear[0] && fill(rule.lastYear[0].cell, ids)
    }
  }
  return undefined
}

/** Says why a form has no number for a line; what it asks for instead is named, and not compared. */
export function formNotes(form: Form, label: string, cells: readonly string[]): string {
  const maps = knownForms().flatMap(({ carryFrom = [] }) => carryFrom.filter(map => map.from === form.id))
  const instead = maps.flatMap(map => referenceFor(map, cells) ?? [])[0]
  return instead === undefined
    ? `${form.name}没有“${label}”，记作无对应项。`
    : `${form.name}没有“${label}”，记作无对应项；其“${cellOf(form, instead).colLabel}”口径不同，不作比较。`
}
