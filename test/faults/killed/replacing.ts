import { programIn } from '../program-in.ts'
import { typedStep } from '../typed-step.ts'
import { begins, say } from './say.ts'

/** Restores copy 1 again and again, and types one step more into report 1 each time. */
const [folder = '', next = '1'] = process.argv.slice(2)
const { ask } = programIn(folder, { papers: folder })
begins()
for (let n = 1; ; n += 1) {
  say(`does type ${n}`)
  await ask('reports.saveSteps', { id: 1, steps: [typedStep(Number(next))] })
  say(`did type ${n}`)
  say(`does restore ${n}`)
  await ask('backups.restore', { seq: 1 })
  say(`did restore ${n}`)
}
