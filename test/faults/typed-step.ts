import type { Step } from '../../src/contract/api.ts'
import type { Store } from '../../src/main/store/store.ts'

/** The n-th thing the clerks of these tests type into report 1: a number and a paragraph. */
export const typedStep = (n: number): Step => ({
  id: `step-${n}`,
  kind: 'edit',
  edits: [
    { what: 'cell', cell: 't3.new.np', to: { value: n, origin: 'typed' } },
    { what: 'preface', to: [`第 ${n} 次`.repeat(40)] },
  ],
})

/**
 * What is wrong with a library into which steps 1, 2, 3 … were typed: each of the answered ones must be there with its
 * edits, none may be missing in between, and the report must say what the last one said.
 * @param answered the last step that was answered as saved
 * @param begun the last that was begun: it may be there or not
 */
export function lostSteps(store: Store, answered: number, begun: number): string | null {
  const report = store.reports.find(1)?.report
  if (!report) return 'the report is gone'
  const steps = store.steps.of(1)
  const last = steps.length
  if (last < answered || last > begun) return `${last} steps, ${answered} answered, ${begun} begun`
  for (const [at, { stepId, edits }] of steps.entries()) {
    const typed = typedStep(at + 1)
    if (stepId !== typed.id) return `step ${at + 1} is ${stepId}`
    if (JSON.stringify(edits) !== JSON.stringify(typed.edits)) return `${stepId} has other edits`
  }
  if (last > 0 && report.cells['t3.new.np']?.value !== last) return `the cell does not say ${last}`
  if (last > 0 && report.text.preface[0] !== `第 ${last} 次`.repeat(40)) return `the text is not of ${last}`
  return null
}
