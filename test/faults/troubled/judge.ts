import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Reply } from '../../../src/contract/app-error.ts'
import { reportFiles } from '../../../src/main/export/export-report.ts'
import { unpackBundle } from '../../../src/main/keeping/pack-bundle.ts'
import { reportPaper } from '../../../src/main/reports/report-paper.ts'
import { backupFolder, backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { replaceLibrary } from '../../../src/main/store/replace-library.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { badCopies } from '../bad-copies.ts'
import { lostSteps } from '../typed-step.ts'

/** What the clerk is told must be a sentence of its own with a hint, not "a fault of the program". */
export function badAnswer(reply: Reply<unknown>): string | null {
  if (reply.ok) return null
  const { code, says, hint } = reply.error
  const isSaid = code !== 'internal' && /\p{Script=Han}.*。$/u.test(says) && hint !== ''
  return isSaid ? null : `the clerk is told ${code}: ${says}`
}

/** What is wrong with a data folder and the files beside it once the disk is well again. */
export async function faultAfter(folder: string, papers: string, answered: number, begun: number) {
  const copies = badCopies(folder, 1)
  if (copies) return copies
  const reply = openedAgain(folder)
  if (!reply.ok) return reply.error.says
  try {
    return lostSteps(reply.value, answered, begun) ?? (await badPapers(reply.value, papers))
  } finally {
    reply.value.close()
  }
}

/** A library that is missing between two names is brought back as the start offers it: from the newest copy. */
function openedAgain(folder: string): Reply<Store> {
  const open = (): Reply<Store> =>
    openStore({ folder, appVersion: '0.1.0', osUser: 'clerk', now: () => new Date() })
  const reply = open()
  if (reply.ok || reply.error.library !== 'missing') return reply
  const file = join(backupFolder(folder), backupsOf(folder)[0]?.name ?? '')
  const restored = replaceLibrary({ folder, file, appVersion: '0.1.0', now: new Date() })
  return restored.ok ? open() : restored
}

async function badPapers(store: Store, papers: string): Promise<string | null> {
  const found = reportPaper(store, 1)
  if (!found.ok) return found.error.says
  const files = reportFiles({ ...found.value, formats: ['docx', 'html', 'txt', 'json'] })
  for (const name of readdirSync(papers)) {
    if (name.includes('.part-')) continue
    const bytes = readFileSync(join(papers, name))
    const file = files.find(({ format }) => extname(name) === `.${format}`)
    const whole = file ? (await file.verify(bytes)).ok : extname(name) === '.nbz' && unpackBundle(bytes).ok
    if (!whole) return `${name} is not whole`
  }
  return null
}

/** Files that were begun and are still there under the name of a part. */
export const leftParts = (papers: string): number =>
  readdirSync(papers).filter(name => name.includes('.part-')).length
