import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Form } from '../forms/form.ts'
import { addUp } from '../forms/terms.ts'
import type { Doubt, DraftCell } from './draft.ts'

/** Totals that are not the sum of their parts: kept as written, and said. */
export function balanceDoubts(form: Form, cells: Readonly<Record<string, DraftCell>>): Doubt[] {
  const valueOf = (id: string) => cells[id]?.value ?? null
  return [...cellsOf(form).values()].filter(isComputed).flatMap(cell => {
    const total = valueOf(cell.id)
    if (total === null) return []
    return cell.sums.flatMap(parts => {
      const sum = addUp(
        parts.map(p => ({ cell: p })),
        valueOf,
      )
      if (sum === null || sum === total) return []
      return [
        {
          cell: cell.id,
          says: `${cell.name}写的是 ${total}，各项相加是 ${sum}，照原文保留。`,
          raw: String(total),
        },
      ]
    })
  })
}
