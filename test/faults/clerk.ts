import { writeSync } from 'node:fs'
import { libraryHouse } from '../../src/main/keeping/library-house.ts'
import { saveSteps } from '../../src/main/reports/save-steps.ts'
import type { Store } from '../../src/main/store/store.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'
import { typedStep } from './typed-step.ts'

/**
 * A program of its own: a clerk's days from the first start on. Types so many steps, with copies of the library, closing
 * and opening in between, and says before and after each thing what it does; "did" means answered as done. `calm`: only
 * types, as on most days; the log goes into the library at the end.
 */
const [folder = '', count = '0', how] = process.argv.slice(2)
const isCalm = how === 'calm'
const say = (line: string): void => void writeSync(1, `${line}\n`)
const start = Date.UTC(2026, 2, 1)
let minutes = 0
const now = (): Date => new Date(start + (minutes += 7) * 60_000)

const house = libraryHouse({
  ...{ base: folder, appVersion: '0.1.0', osUser: 'clerk', now },
  ...{ log: { write: () => undefined }, changed: () => undefined },
})

function opened(): Store {
  const reply = house.open()
  if (!reply.ok) throw new Error(reply.error.says)
  return reply.value
}

let store = opened()
store.offices.create(liuxi)
store.reports.insert(
  { officeId: 1, version: 1, origin: 'own', report: report2021().build() },
  now().toISOString(),
)
say('did begin')
await copy(0)

for (let n = 1; n <= Number(count); n += 1) {
  say(`does step ${n}`)
  const saved = saveSteps({ store, now }, { id: 1, steps: [typedStep(n)] })
  if (!saved.ok) throw new Error(saved.error.says)
  say(`did step ${n}`)
  if (isCalm) continue
  if (n % 6 === 0) store.settle()
  if (n % 13 === 0) await copy(n)
  if (n % 17 === 0) {
    house.close()
    store = opened()
  }
}
house.close()

/** The first as soon as there is something, as the program does some seconds after its start. */
async function copy(n: number): Promise<void> {
  const made = n % 2 === 0 ? await house.copies.backUp('asked') : store.copies.backUp('asked', now())
  if (!made.ok) throw new Error(made.error.says)
  say(`did copy ${made.value.seq}`)
}
