import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../../src/main/store/open-store.ts'
import { isIntact } from '../../../src/main/store/report-store.ts'
import { libraryOf } from '../../main/keeping/filled-library.ts'
import { opened, opening } from '../../main/library-folder.ts'
import { memoryFolder } from '../memory-folder.ts'
import type { Killed } from './kill-often.ts'
import { killOften, lastOf } from './kill-often.ts'
import { originalOf } from './original-of.ts'

const FIXTURE = join(import.meta.dirname, '../../fixtures/road/云岭镇2020年年报.txt')

/** Kills a program that imports old reports into one library, run after run: each is there with office, step and original, or not at all. */
export function killWhileImporting(kills: number, seed: number): Promise<Killed> {
  const folder = memoryFolder()
  const paper = readFileSync(FIXTURE, 'utf8')
  opened(folder).close()
  let there = 0
  return killOften({
    ...{ program: 'importing.ts', kills, seed, folder, changes: 150, longest: 300 },
    args: () => [folder, FIXTURE, String(there + 1)],
    faultOf(said) {
      const answered = Math.max(there, lastOf(said, 'did'))
      const begun = Math.max(there, lastOf(said, 'does'))
      const reply = openStore(opening(folder))
      if (!reply.ok) return reply.error.says
      const { offices, reports, steps, close } = reply.value
      const found = offices.list().map(({ id }) => reports.ofOffice(id))
      const half = found.filter(
        ([only, ...more]) =>
          !only ||
          more.length > 0 ||
          only.status !== 'archived' ||
          !isIntact(only) ||
          steps.of(only.id).length !== 1,
      )
      there = found.length
      close()
      if (half.length > 0) return `${half.length} half imports`
      if (there < answered || there > begun) return `${there} imports, ${answered} answered, ${begun} begun`
      return originalsOf(folder, paper, there)
    },
  })
}

/** null where the originals are exactly those of the first so many imports. */
function originalsOf(folder: string, paper: string, count: number): string | null {
  const wanted = Array.from({ length: count }, (_, n) =>
    createHash('sha256')
      .update(originalOf(paper, n + 1))
      .digest('hex'),
  )
  const db = new Database(libraryOf(folder), { readonly: true })
  const kept = db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM original').all()
  db.close()
  const is = kept.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  return wanted.sort().join() === is.sort().join() ? null : 'the originals are not those of the imports'
}
