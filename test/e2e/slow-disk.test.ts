import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { keyToDisk, openOnSlowDisk, openTable3, SLOW_FLUSH_MS } from '../faults/slow-disk.ts'
import type { SlowDisk } from '../faults/slow-disk.ts'
import { noShim } from '../faults/shim.ts'
import { launchApp } from '../helpers/launch.ts'

/** Types, ends the program at once in some way, and says when it was ended and what is stored then. */
async function endedWhileTyping({ program, dataDir }: SlowDisk, value: string, end: () => Promise<unknown>) {
  const main = program.app.process()
  const gone = new Promise(done => main.once('exit', done))
  await program.page.locator('[data-cell="t3.new.np"]').click()
  await program.page.keyboard.type(value)
  const endedAt = Date.now()
  await Promise.all([end(), gone])
  const db = new Database(join(dataDir, 'library.db'), { readonly: true })
  const last = db
    .prepare<[], { at: string; edits: string }>('SELECT at, edits FROM report_step ORDER BY seq DESC')
    .get()
  db.close()
  return { edits: last?.edits ?? '', ms: Date.parse(last?.at ?? '') - endedAt }
}

it('on a disk that needs 60 ms to flush, a key is on disk within a second, and the end of the session waits for it', async context => {
  if (noShim) return context.skip(noShim)
  const slow = await openOnSlowDisk()
  const took = await keyToDisk(slow.program.page, 5)
  process.stdout.write(`last key to disk: ${took.map(Math.round).join(' ')} ms\n`)
  expect(Math.max(...took)).toBeLessThan(1_000)
  expect(Math.min(...took)).toBeGreaterThan(SLOW_FLUSH_MS)

  const { program, dataDir } = slow
  const signalled = await endedWhileTyping(slow, '731', () =>
    Promise.resolve(program.app.process().kill('SIGTERM')),
  )
  expect(signalled.edits).toContain('731')

  const again = await launchApp({ dataDir })
  await again.page.getByRole('button', { name: /继续填报/ }).click()
  await openTable3(again.page)
  const shutDown = await endedWhileTyping({ program: again, dataDir }, '842', () =>
    again.app.evaluate(({ powerMonitor }) => {
      let held = false
      powerMonitor.emit('shutdown', { preventDefault: () => (held = true) })
      if (!held) throw new Error('the machine would not have waited')
    }),
  )
  expect(shutDown.edits).toContain('842')
  process.stdout.write(
    `saved ${signalled.ms} ms after SIGTERM, ${shutDown.ms} ms after the shutdown was told\n`,
  )
  const commit = 3 * SLOW_FLUSH_MS
  expect(Math.max(signalled.ms, shutDown.ms) + commit).toBeLessThan(500)
  rmSync(dataDir, { recursive: true, force: true })
})
