import { openStore } from '../../src/main/store/open-store.ts'
import type { Journal } from '../../src/main/store/pragmas.ts'
import { liuxi } from '../helpers/report-builder.ts'

/**
 * A program of its own: tries to open the folder given and says what it was answered, and after how long. Told to hold
 * it, it has the library until its input ends; then it writes once more and closes.
 */
const [folder = '', journal = 'wal', osUser = '', hold] = process.argv.slice(2)
const began = performance.now()
const reply = openStore({
  ...{ folder, appVersion: '0.1.0', osUser, now: () => new Date() },
  journal: journal as Journal,
})
const error = reply.ok ? null : reply.error
process.stdout.write(`${JSON.stringify({ ok: reply.ok, error, ms: performance.now() - began })}\n`)
if (hold && reply.ok) {
  process.stdin.on('end', () => {
    reply.value.offices.create(liuxi)
    reply.value.close()
  })
  process.stdin.resume()
}
