import type { Reply } from '../../../src/contract/app-error.ts'
import type { RunningProgram } from '../program-in.ts'
import { typedStep } from '../typed-step.ts'

/** One thing the program does while the disk fails it. */
export interface Work {
  readonly name: string
  /** Which kinds of operations it needs. */
  readonly kinds: string
  /** About how many of them: a work of few is not to be passed over where only some are tried. */
  readonly needs: number
  /** Tried only where every operation is. */
  readonly rare?: true
  readonly run: (program: RunningProgram) => Promise<Reply<unknown>>
}

/** The 交接包 of another machine, in the data folder. */
export const BUNDLE = '另一台.nbz'

/** How many steps are in the library before any of this, and in its copy 2. */
export const STEPS_BEFORE = 3

export const works: readonly Work[] = [
  {
    name: '保存',
    kinds: 'wsonl',
    needs: 25,
    run: ({ send }) => send('reports.saveSteps', { id: 1, steps: [typedStep(STEPS_BEFORE + 1)] }),
  },
  { name: '备份', kinds: 'wson', needs: 89, run: ({ send }) => send('backups.make', {}) },
  {
    name: '导出',
    kinds: 'wson',
    needs: 12,
    run: ({ send }) => send('exports.write', { id: 1, formats: ['txt', 'json'] }),
  },
  { name: '交接包', kinds: 'wson', needs: 6, run: ({ send }) => send('bundles.write', { password: null }) },
  { name: '恢复', kinds: 'wson', needs: 136, run: ({ send }) => send('backups.restore', { seq: 2 }) },
  { name: '合并', kinds: 'wson', needs: 140, rare: true, run: merge },
]

/** Brings in the offices of the 交接包 that lies in the data folder. */
async function merge({ send }: RunningProgram): Promise<Reply<unknown>> {
  const picked = await send('bundles.pick', {})
  if (!picked.ok || picked.value === null) return picked
  return send('merge.take', { token: picked.value.token, password: null, choices: [] })
}
