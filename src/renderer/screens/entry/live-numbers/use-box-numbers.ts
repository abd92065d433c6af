import { useMemo } from 'react'
import { proposalAt } from '../../../../core/checks/number-offers/proposal.ts'
import type { Proposal } from '../../../../core/checks/number-offers/proposal.ts'
import type { Form } from '../../../../core/forms/form.ts'
import type { TextBlock } from '../../../../core/report/report.ts'
import { useEditable, useReport } from '../../../state/report-store.ts'
import { numbersOfBox } from './numbers-of-box.ts'
import type { BoxNumber } from './numbers-of-box.ts'
import { paragraphAt } from './text-places.ts'
import { useCandidates } from './use-candidates.ts'

interface BoxNumbers {
  readonly form: Form | undefined
  /** Where nothing may be changed, only those that hang on cells. */
  readonly numbers: readonly BoxNumber[]
  /** What the words before the caret ask for. */
  readonly proposal: Proposal | undefined
}

/**
 * The numbers of a box as text and tables are now.
 * @param caret where a number may be proposed; null: nowhere
 */
export function useBoxNumbers(block: TextBlock, heading: string, caret: number | null): BoxNumbers {
  const editable = useEditable()
  const form = useReport(s => s.open?.form)
  const year = useReport(s => s.open?.report.year)
  const cells = useReport(s => s.open?.report.cells)
  const around = useMemo(
    () => (form && year !== undefined && editable ? { form, year, heading } : undefined),
    [form, year, heading, editable],
  )
  const candidates = useCandidates(around, block.paragraphs)
  const numbers = useMemo(() => {
    const all = cells ? numbersOfBox({ cells }, block, candidates) : []
    return editable ? all : all.filter(number => number.is === 'live')
  }, [cells, block, candidates, editable])
  const proposal = useMemo(() => {
    if (!around || !cells || caret === null) return undefined
    const { paragraph, start } = paragraphAt(block.paragraphs, caret)
    return proposalAt(around, { cells }, block.paragraphs[paragraph] ?? '', start)
  }, [around, cells, block, caret])
  return { form, numbers, proposal }
}
