import { holdFinding, useFindings } from '../../state/findings.ts'
import { locate, spotOfFinding } from '../../state/locate.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { showToast } from '../../ui/toast-store.ts'
import type { Finding } from '../../../core/checks/check.ts'

/** What 定位 needs to know of the report. */
export type Located = Pick<OpenReport, 'id' | 'form'>

/** F8 / Shift+F8: the next finding that asks for something, and the focus on its place. */
export function stepFinding(open: Located, by: 1 | -1): void {
  const { result, inHand, place } = useFindings.getState()
  const list = result?.open ?? []
  if (list.length === 0) {
    showToast('没有要处理的问题。')
    return
  }
  const at = list.findIndex(f => f.fingerprint === inHand)
  // What was mended has left its place to the one behind it.
  const to = at >= 0 ? at + by : by > 0 ? place : place - 1
  const next = list.at(to % list.length)
  if (next) showFinding(open, next)
}

/** 定位: outlines the cells of a finding and goes there. */
export function showFinding(open: Located, finding: Finding): void {
  holdFinding(finding)
  locate(open.id, spotOfFinding(open.form, finding))
  document.querySelector(`[data-finding="${finding.fingerprint}"]`)?.scrollIntoView({ block: 'nearest' })
}
