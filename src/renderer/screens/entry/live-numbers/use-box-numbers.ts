import { useMemo } from 'react'
import { candidatesIn } from '../../../../core/checks/number-offers/candidates.ts'
import { proposalAt } from '../../../../core/checks/number-offers/proposal.ts'
import type { Proposal } from '../../../../core/checks/number-offers/proposal.ts'
import type { Form } from '../../../../core/forms/form.ts'
import type { TextBlock } from '../../../../core/report/report.ts'
import { useEditable, useReport } from '../../../state/report-store.ts'
import { numbersOfBox } from './numbers-of-box.ts'
import type { BoxNumber } from './numbers-of-box.ts'
import { paragraphAt } from './text-places.ts'

interface BoxNumbers {
  readonly form: Form | undefined
  /** Where nothing may be changed, only the marked ones. */
  readonly numbers: readonly BoxNumber[]
  /** What the words before the caret ask for; null: the caret is nowhere. */
  readonly proposal: Proposal | undefined
}

/** The numbers of a box as text and tables are now. */
export function useBoxNumbers(block: TextBlock, heading: string, caret: number | null): BoxNumbers {
  const editable = useEditable()
  const form = useReport(s => s.open?.form)
  const year = useReport(s => s.open?.report.year)
  const cells = useReport(s => s.open?.report.cells)
  const numbers = useMemo(() => {
    if (!form || !cells || year === undefined) return []
    const all = numbersOfBox(form, { cells, year }, block, heading)
    return editable ? all : all.filter(number => number.is === 'live')
  }, [form, year, cells, block, heading, editable])
  const proposal = useMemo(() => {
    if (!form || !cells || year === undefined || caret === null) return undefined
    const { paragraph, start } = paragraphAt(block.paragraphs, caret)
    const around = { form, year, heading }
    const text = block.paragraphs[paragraph] ?? ''
    return proposalAt(form, { cells }, text, start, words => candidatesIn(around, words))
  }, [form, year, cells, block, heading, caret])
  return { form, numbers, proposal }
}
