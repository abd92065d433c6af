import type { Report } from '../../../core/report/report.ts'
import type { LibraryParts } from '../library-parts.ts'
import type { StoredReport } from '../report-store.ts'
import type { ChangedContent } from './changed-content.ts'
import { changedContent, withContent } from './changed-content.ts'

/** Every call of the store that writes. What is not named here would not be in the log: a test goes through them all. */
export const recordedCalls = {
  offices: ['create', 'update', 'saveSettings'],
  reports: ['insert', 'saveContent', 'saveOffice', 'setStatus', 'archive', 'discard', 'restore'],
  steps: ['append', 'copy'],
  acknowledgements: ['put', 'remove'],
  chainReasons: ['put', 'remove'],
  diary: ['add', 'change', 'remove'],
  events: ['append', 'copy'],
  filled: ['mark', 'unmark'],
  holidays: ['save', 'forget'],
  kept: ['put'],
  originals: ['keep'],
  packs: ['apply', 'takeOut'],
  settings: ['save'],
} as const satisfies { readonly [P in keyof LibraryParts]: readonly (keyof LibraryParts[P])[] }

/** How a call is written down where its arguments hold more than is needed to make it again. */
interface Shortened {
  readonly short: (parts: LibraryParts, args: readonly unknown[]) => readonly unknown[]
  readonly full: (parts: LibraryParts, args: readonly unknown[]) => readonly unknown[]
}

const idFirst: Shortened = {
  short: (_parts, [stored, ...rest]) => [(stored as StoredReport).id, ...rest],
  full: (parts, [id, ...rest]) => [there(parts, id), ...rest],
}

export const shortened: Readonly<Record<string, Shortened>> = {
  'reports.saveContent': {
    short: (parts, [id, report, at]) => [id, changedContent(there(parts, id).report, report as Report), at],
    full: (parts, [id, to, at]) => [id, withContent(there(parts, id).report, to as ChangedContent), at],
  },
  'reports.archive': idFirst,
  'events.append': idFirst,
  'originals.keep': {
    short: (_parts, [bytes]) => [Buffer.from(bytes as Uint8Array).toString('base64')],
    full: (_parts, [base64]) => [Buffer.from(base64 as string, 'base64')],
  },
}

function there(parts: LibraryParts, id: unknown): StoredReport {
  const stored = parts.reports.find(id as number)
  if (!stored) throw new Error(`NO_SUCH_REPORT ${String(id)}`)
  return stored
}

/** Calls that name a report by its number, first of all. */
const OF_REPORTS = /^(?:reports\.(?!insert)|steps\.|acknowledgements\.|events\.|filled\.|kept\.)/u

export const namesReport = (call: string): boolean => OF_REPORTS.test(call)
