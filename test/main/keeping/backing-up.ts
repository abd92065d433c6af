import { libraryHouse } from '../../../src/main/keeping/library-house.ts'

/**
 * A program of its own for the kill test: backs a library up again and again, at once and in steps by turns, and names
 * each copy once it is answered.
 */
const [base = ''] = process.argv.slice(2)
let day = 0
const house = libraryHouse({
  ...{ base, appVersion: '0.1.0', osUser: 'clerk', now: () => new Date(2026, 0, (day += 1)) },
  ...{ log: { write: () => undefined }, changed: () => undefined },
})
const reply = house.open()
if (!reply.ok) throw new Error(reply.error.says)
for (let n = 0; ; n += 1) {
  const atOnce = n % 2 === 0
  const made = await (atOnce
    ? reply.value.copies.backUp('asked', new Date(2026, 0, 1 + n))
    : house.copies.backUp('asked'))
  if (!made.ok) throw new Error(made.error.says)
  process.stdout.write(`${made.value.seq}\n`)
}
