import { yearBefore } from '../../../../core/carry-over/typed-stock.ts'
import type { Form } from '../../../../core/forms/form.ts'
import { gateState } from '../../../../core/zero-lane/gate-state.ts'
import { gatesOf } from '../../../../core/zero-lane/gates.ts'
import { go } from '../../../state/router.ts'
import type { OpenReport } from '../../../state/report-store.ts'

/** What stands where 快速填报 is not offered. */
export const noLane = ({ name }: Pick<Form, 'name'>): string =>
  `${name}没有快速填报，请逐表填写；没有的，用“本表空格填 0”。`

/** 快速填报 above the task list of a draft, with how many of its questions are answered. */
export function FastLaneLink({ open, current }: { readonly open: OpenReport; readonly current: boolean }) {
  const { form, report, lastYear, summary } = open
  const gates = gatesOf(form)
  if (summary.status !== 'draft') return null
  if (gates.length === 0) return <p className="fast-lane-none">{noLane(form)}</p>
  const lane = { form, report, last: yearBefore(lastYear, report) }
  const answered = gates.filter(gate => gateState(lane, gate).answer !== null).length
  return (
    <ul className="fast-lane-link">
      <li>
        <button
          type="button"
          className="task"
          title="没有申请、没有复议诉讼的，从这里填"
          aria-current={current ? 'page' : undefined}
          onClick={() => {
            go({ at: 'entry', reportId: open.id, task: 'fast' })
          }}
        >
          <i className="dot-fast" aria-hidden="true" />
          <span>快速填报</span>
          <small>
            {answered}/{gates.length}
          </small>
        </button>
      </li>
    </ul>
  )
}
