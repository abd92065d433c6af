import type { Form } from '../../forms/form.ts'
import { inverseOf } from '../edit.ts'
import type { Edit } from '../edit.ts'
import type { Report } from '../report.ts'
import { replay, sameContent } from './replay.ts'
import type { LoggedStep } from './replay.ts'

/** One step that can be taken back or done again. */
export interface UndoStep {
  readonly edits: readonly Edit[]
  readonly inverse: readonly Edit[]
}

/** What can be undone and what can be redone, the next one last. */
export interface UndoStacks {
  readonly past: readonly UndoStep[]
  readonly future: readonly UndoStep[]
}

interface Kept extends UndoStep {
  readonly before: Report
  readonly after: Report
}

/**
 * The stacks as the window had them when it was closed, from the log alone. The disk holds finer steps than the window
 * (a burst of typing is saved as it goes), so an undo there may take back several here: it is matched by the report
 * that it leads back to. A log that does not lead to the report as it is stored yields nothing.
 * @param start the report before its first step
 * @param now the report as it is stored
 * @param most how many steps are kept at each side
 */
export function undoStacks(
  form: Form,
  start: Report,
  steps: readonly LoggedStep[],
  now: Report,
  most: number,
): UndoStacks {
  let past: readonly Kept[] = []
  let future: readonly Kept[] = []
  let end = start
  for (const { step, before, after } of replay(form, start, steps)) {
    end = after
    if (step.edits.length === 0 || step.kind === 'carry' || step.kind === 'import') continue
    const done: Kept = { edits: step.edits, inverse: inverseOf(before, step.edits), before, after }
    const from = step.kind === 'undo' ? past.findLastIndex(kept => sameContent(kept.before, after)) : -1
    const next = step.kind === 'redo' ? future.at(-1) : undefined
    if (from >= 0) {
      future = [...future, takenBack(past.slice(from), step.edits)]
      past = past.slice(0, from)
    } else if (next && sameContent(next.after, after)) {
      past = [...past, done]
      future = future.slice(0, -1)
    } else {
      past = [...past, done].slice(-most)
      future = []
    }
  }
  return sameContent(end, now) ? { past: past.map(bare), future: future.slice(-most).map(bare) } : nothing
}

const nothing: UndoStacks = { past: [], future: [] }

/** Several saved steps that were undone at once are one step from then on. */
function takenBack(steps: readonly Kept[], inverse: readonly Edit[]): Kept {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) throw new Error('an undo takes back at least one step')
  return { edits: steps.flatMap(step => step.edits), inverse, before: first.before, after: last.after }
}

const bare = ({ edits, inverse }: Kept): UndoStep => ({ edits, inverse })
