import { holdFinding, nextFinding, shownFindings, useFindings } from '../../state/findings.ts'
import { locate, spotOfFinding } from '../../state/locate.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { showToast } from '../../ui/toast-store.ts'
import type { Finding } from '../../../core/checks/check.ts'
import { severityNames } from '../../../core/checks/outcome.ts'

/** What 定位 needs to know of the report. */
export type Located = Pick<OpenReport, 'id' | 'form'>

/** F8 / Shift+F8: the next finding that the panel lists, and the focus on its place. */
export function stepFinding(open: Located, by: 1 | -1): void {
  const { result, only } = useFindings.getState()
  const next = nextFinding(shownFindings(result, only), by)
  if (next) showFinding(open, next)
  else if (only === 'all') showToast('没有要处理的问题。')
  else showToast(`没有要处理的${severityNames[only]}。审核面板现在只看${severityNames[only]}。`)
}

/** 定位: outlines the cells of a finding and goes there. */
export function showFinding(open: Located, finding: Finding): void {
  holdFinding(finding)
  locate(open.id, spotOfFinding(open.form, finding))
  document.querySelector(`[data-finding="${finding.fingerprint}"]`)?.scrollIntoView({ block: 'nearest' })
}
