import { nameOfCells } from '../../../../core/checks/number-offers/name-of-cells.ts'
import type { Proposal } from '../../../../core/checks/number-offers/proposal.ts'
import type { Form } from '../../../../core/forms/form.ts'
import { formatCell } from '../../../../core/report/cell-value.ts'

interface ProposalChipProps {
  readonly form: Form
  readonly proposal: Proposal
  readonly onTake: () => void
}

/** The number that the words ask for, under the caret; going on typing dismisses it. */
export function ProposalChip({ form, proposal, onTake }: ProposalChipProps) {
  return (
    <button
      type="button"
      className="proposal-chip"
      // The text keeps the focus: Tab takes the number, the pointer may.
      tabIndex={-1}
      onMouseDown={event => {
        event.preventDefault()
      }}
      onClick={onTake}
    >
      <b>
        {formatCell(proposal.value)}
        {proposal.unit}
      </b>
      <span role="status">{nameOfCells(form, proposal.cells)}</span>
      <kbd className="keys">Tab</kbd>
    </button>
  )
}
