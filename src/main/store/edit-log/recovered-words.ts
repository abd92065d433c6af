import type { Recovered } from '../../../contract/backups.ts'
import type { LogLine } from './log-line.ts'

/** A line that was not made again, and why: given up by a restore, or what the library said to it. */
export interface LeftLine {
  readonly line: LogLine
  readonly why: string
}

/** What came back and what did not, by report, in words. */
export function recoveredWords(made: readonly LogLine[], left: readonly LeftLine[]): Recovered {
  const kept = left.filter(({ why }) => why !== 'given-up' && !ALREADY_THERE.test(why))
  const givenUp = left.filter(({ why }) => why === 'given-up').length
  return {
    saves: made.filter(line => line.does.length > 0).length,
    upTo: made.at(-1)?.at ?? null,
    reports: counted(made.flatMap(placesOf)).map(([place, count]) => `${place}：${String(count)} 次保存`),
    left: [
      ...counted(
        kept.flatMap(({ line, why }) => placesOf(line).map(place => `${place}：${reasonOf(why)}`)),
      ).map(([says, count]) => `${says}，${String(count)} 次保存没有补回。`),
      ...(givenUp > 0
        ? [`另有 ${String(givenUp)} 次保存是恢复备份时放弃的，没有补回；当时的库在“恢复前”的备份里。`]
        : []),
    ],
  }
}

/** The same with one sentence more about what was not used. */
export const withWord = (recovered: Recovered | null, says: string): Recovered => ({
  ...{ saves: 0, upTo: null, reports: [] },
  ...recovered,
  left: [says, ...(recovered?.left ?? [])],
})

/** The step is stored: the copy held it although its place in the log was lost. */
const ALREADY_THERE = /^APPEND_ONLY/u

const placesOf = ({ of }: LogLine): string[] =>
  of.length === 0
    ? ['机构档案、随手记和设置']
    : of.map(
        ({ office, year, version }) =>
          `${office}${String(year)}年年报${version > 1 ? `（第 ${String(version)} 版）` : ''}`,
      )

const reasons: readonly (readonly [says: RegExp, why: string])[] = [
  [/^ARCHIVED_IMMUTABLE/u, '库里的这一份已归档，不能再改'],
  [/^(?:FINAL_LOCKED|BAD_STATUS_STEP)/u, '库里的这一份已定稿'],
  [/^DISCARDED_IMMUTABLE/u, '库里的这一份在回收站里'],
  [/^REPORT_EXISTS/u, '库里已有同一年的另一份'],
  [/^NO_SUCH_REPORT/u, '库里没有这一份'],
]

const reasonOf = (why: string): string =>
  reasons.find(([says]) => says.test(why))?.[1] ?? '与库里的内容对不上'

function counted(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}
