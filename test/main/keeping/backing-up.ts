import { openStore } from '../../../src/main/store/open-store.ts'

/** A program of its own for the kill test: backs a library up again and again, and names each copy once it is answered. */
const [folder = ''] = process.argv.slice(2)
const reply = openStore({ folder, appVersion: '0', osUser: 'clerk', now: () => new Date() })
if (!reply.ok) throw new Error(reply.error.says)
for (let n = 0; ; n += 1) {
  const made = reply.value.copies.backUp('asked', new Date(2026, 0, 1 + n))
  if (!made.ok) throw new Error(made.error.says)
  process.stdout.write(`${made.value.seq}\n`)
}
