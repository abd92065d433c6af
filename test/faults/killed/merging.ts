import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { programIn } from '../program-in.ts'
import { typedStep } from '../typed-step.ts'
import { seenBundle } from './merge-bundle.ts'
import { begins, say } from './say.ts'

/**
 * Merges a 交接包, and types into report 1 whenever the merge lets something else go first, as a clerk at the window does;
 * goes on typing afterwards.
 */
const [folder = '', bundle = ''] = process.argv.slice(2)
const program = programIn(folder, { papers: folder, picked: bundle })
const take = await seenBundle(program)
begins()
await type(1)
say('does merge')
let copied = false
void take().then(() => {
  say('did merge')
})
for (let n = 2; ;) {
  copied ||= backupsOf(folder).some(({ why }) => why === 'merge')
  if (copied) await type(n++)
  await (copied ? nextTurn() : wait(1))
}

async function type(n: number): Promise<void> {
  say(`does type ${n}`)
  await program.ask('reports.saveSteps', { id: 1, steps: [typedStep(n)] })
  say(`did type ${n}`)
}
