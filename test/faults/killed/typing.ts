import { saveSteps } from '../../../src/main/reports/save-steps.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { typedStep } from '../typed-step.ts'
import { begins, say } from './say.ts'

/** Types into report 1 as fast as it can; with `opening` it closes the library after each step and opens it again. */
const [folder = '', first = '1', how] = process.argv.slice(2)
const now = (): Date => new Date()

function opened() {
  const reply = openStore({ folder, appVersion: '0.1.0', osUser: 'clerk', now })
  if (!reply.ok) throw new Error(reply.error.says)
  return reply.value
}

begins()
let store = opened()
for (let n = Number(first); ; n += 1) {
  say(`does ${n}`)
  const saved = saveSteps({ store, now }, { id: 1, steps: [typedStep(n)] })
  if (!saved.ok) throw new Error(saved.error.says)
  say(`did ${n}`)
  if (how === 'opening') {
    store.close()
    store = opened()
  } else if (n % 7 === 0) store.settle()
}
