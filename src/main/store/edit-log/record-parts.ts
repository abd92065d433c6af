import type { LibraryParts } from '../library-parts.ts'
import type { Change } from './log-line.ts'
import { recordedCalls, shortened } from './recorded-calls.ts'

type Call = (...args: unknown[]) => unknown

/**
 * The same parts, whose writing calls are noted as well, in the words in which they can be made again.
 * @param commit runs a call that stands alone as a commit of its own
 */
export function recordParts(parts: LibraryParts, { note, commit }: Recording): LibraryParts {
  const recorded = Object.entries(recordedCalls).map(([name, calls]) => {
    const part = parts[name as keyof LibraryParts] as unknown as Readonly<Record<string, Call>>
    const noted = calls.map(call => [call, notedCall(`${name}.${call}`, part[call])] as const)
    return [name, { ...part, ...Object.fromEntries(noted) }] as const
  })
  return Object.fromEntries(recorded) as unknown as LibraryParts

  function notedCall(name: string, run: Call | undefined): Call {
    if (!run) throw new Error(`${name} is no call of the store`)
    return (...args) =>
      commit(() => {
        const short = shortened[name]?.short(parts, args) ?? args
        const gives = run(...args)
        note([name, ...short], name === 'reports.insert' ? (gives as number) : null)
        return gives
      })
  }
}

export interface Recording {
  /** @param made the number of a report that the call has made */
  readonly note: (change: Change, made: number | null) => void
  readonly commit: <T>(work: () => T) => T
}
