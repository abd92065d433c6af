import { openStore } from '../../src/main/store/open-store.ts'
import type { Journal } from '../../src/main/store/pragmas.ts'
import { saveSteps } from '../../src/main/reports/save-steps.ts'

/**
 * A program of its own for the kill test: opens the library given, types into report 1 as fast as it can, and names
 * each step on its output only after it has been answered as saved.
 */
const [folder = '', first = '0', journal = 'wal'] = process.argv.slice(2)
const reply = openStore({
  folder,
  appVersion: '0.1.0',
  osUser: 'clerk',
  now: () => new Date(),
  journal: journal as Journal,
})
if (!reply.ok) throw new Error(reply.error.says)
const services = { store: reply.value, now: () => new Date() }

for (let n = Number(first); ; n += 1) {
  const saved = saveSteps(services, {
    id: 1,
    steps: [
      {
        id: `step-${n}`,
        kind: 'edit',
        edits: [
          { what: 'cell', cell: 't3.new.np', to: { value: n, origin: 'typed' } },
          { what: 'preface', to: [`第 ${n} 次`.repeat(200)] },
        ],
      },
    ],
  })
  if (!saved.ok) throw new Error(saved.error.says)
  process.stdout.write(`${n}\n`)
  if (n % 7 === 0) reply.value.settle()
}
