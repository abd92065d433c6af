import type { MergeChoice, MergeQuestion } from '../../../src/contract/merge.ts'
import type { RunningProgram } from '../program-in.ts'

/**
 * Looks at the 交接包 that the clerk picks, and answers the same to the same questions each time.
 * @returns what merges it
 */
export async function seenBundle({ ask }: RunningProgram): Promise<() => Promise<unknown>> {
  const { token } = (await ask('bundles.pick', {})) ?? { token: '' }
  const from = { token, password: null }
  const { years } = await ask('merge.look', from)
  const choices = years.flatMap(year =>
    year.ask ? [{ office: year.office, year: year.year, ...answerTo(year.ask) }] : [],
  )
  return () => ask('merge.take', { ...from, choices })
}

/** Theirs as a whole; of parts theirs and ours in turn, so that the merged report is neither of the two. */
const answerTo = (ask: MergeQuestion): Pick<MergeChoice, 'whole' | 'parts'> =>
  ask.by === 'whole'
    ? { whole: 'there' }
    : {
        parts: Object.fromEntries(ask.parts.map(({ part }, nth) => [part, nth % 2 === 0 ? 'there' : 'here'])),
      }
