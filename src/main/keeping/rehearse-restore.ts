import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import { toText } from '../../core/export/to-text.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { putToUse } from '../../core/packs/put-to-use.ts'
import type { Report } from '../../core/report/report.ts'
import { done, refuse } from '../reply.ts'
import { notMade } from '../store/backups/keep-part.ts'
import { openStore } from '../store/open-store.ts'
import { replaceLibrary } from '../store/replace-library.ts'
import { scratchFolder } from '../store/scratch-folder.ts'

export interface Rehearsal {
  /** A copy. */
  readonly file: string
  /** The report that is printed. */
  readonly reportId: number
}

/** A report as it is printed, for holding one against another. */
export const printed = (report: Report): string =>
  toText(composeDocument(formById(report.formId), report, { draft: false }))

/** Restores a copy into an empty folder as a restore does, opens it as the program does, and prints one report of it. */
export function rehearseRestore({ file, reportId }: Rehearsal): Reply<string> {
  const scratch = scratchFolder()
  try {
    const folder = join(scratch, 'data')
    const put = replaceLibrary({ folder, file, appVersion: '', now: new Date() })
    if (!put.ok) return put
    const opened = openStore({ folder, appVersion: '', osUser: '', now: () => new Date() })
    if (!opened.ok) return opened
    putToUse(opened.value.packs.inUse().map(({ pack }) => pack))
    const stored = opened.value.reports.find(reportId)
    opened.value.close()
    return stored ? done(printed(stored.report)) : notThere
  } catch (error) {
    return notMade(error)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const notThere = refuse('mismatch', '恢复出来的库里少了一份年报。', '请马上再备份一次，并做一份交接包。')
