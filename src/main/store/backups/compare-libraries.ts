import type { ReportChange } from '../../../contract/backups.ts'
import type { ReportLine } from './report-lines.ts'

/** What of the present library would be otherwise with the copy; versions that are the same are only counted. */
export function compareLibraries(
  now: readonly ReportLine[],
  then: readonly ReportLine[],
): { readonly same: number; readonly changes: readonly ReportChange[] } {
  const keyed = (lines: readonly ReportLine[]) => new Map(lines.map(line => [keyOf(line), line]))
  const [present, copied] = [keyed(now), keyed(then)]
  const all = [...new Map([...present, ...copied]).entries()]
  const different = all.filter(([key]) => !isSame(present.get(key), copied.get(key)))
  return {
    same: all.length - different.length,
    changes: different.map(([key, { office, year, version }]) => ({
      ...{ office, year, version },
      now: stateOf(present.get(key)),
      then: stateOf(copied.get(key)),
    })),
  }
}

const keyOf = ({ office, year, version }: ReportLine): string => `${year} ${version} ${office}`

const isSame = (a: ReportLine | undefined, b: ReportLine | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.status === b.status &&
  a.contentHash === b.contentHash &&
  a.savedAt === b.savedAt

const stateOf = (line: ReportLine | undefined) =>
  line === undefined ? null : { status: line.status, savedAt: line.savedAt }
