import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dice } from '../../main/keeping/dice.ts'
import { say } from '../killed/say.ts'
import { programIn } from '../program-in.ts'
import { badAnswer, faultAfter, leftParts } from './judge.ts'
import type { Trouble } from './orders.ts'
import { arm, calm, hasFired } from './orders.ts'
import type { Work } from './works.ts'
import { BUNDLE, STEPS_BEFORE, works } from './works.ts'

/**
 * A program of its own, with the shim under it: does each work of the program again and again on a copy of a library,
 * with another operation failing each time, until none of them fails. Says what went wrong, and at the end how many.
 */
const [template = '', root = '', stride = '1', seed = '1'] = process.argv.slice(2)
const roll = dice(Number(seed))
const folder = join(root, 'data')
const papers = join(root, 'papers')

interface Case {
  readonly work: Work
  readonly trouble: Trouble
  readonly lasts: boolean
}

/** @returns false where the work ended before its n-th operation */
async function tryAt({ work, trouble, lasts }: Case, nth: number): Promise<boolean> {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(papers, { recursive: true })
  cpSync(template, folder, { recursive: true })
  const program = programIn(folder, { papers, picked: join(folder, BUNDLE) })
  arm(nth, trouble, lasts, trouble === 'EAGAIN' ? 'l' : work.kinds)
  const reply = await work.run(program)
  const fired = hasFired()
  const before = `${work.name} ${trouble}${lasts ? ' for good' : ''} at ${nth}`
  calm()
  program.close()
  const saved = work.name === '保存' && reply.ok ? 1 : 0
  const left = leftParts(papers)
  const fault =
    badAnswer(reply) ??
    (fired || reply.ok ? null : 'refused with nothing failing') ??
    (left > 0 && !lasts ? `${left} parts are left` : null) ??
    (await faultAfter(folder, papers, STEPS_BEFORE + saved, STEPS_BEFORE + 1))
  if (fault) say(`fault ${before}: ${fault} ${program.faults.at(-1) ?? ''}`)
  return fired
}

const troubles: readonly Trouble[] = ['ENOSPC', 'EACCES', 'EIO', 'EBUSY']
let tries = 0
for (const work of works.filter(({ rare }) => !rare || stride === '1')) {
  const step = Math.min(Number(stride), Math.ceil(work.needs / 2))
  for (const trouble of troubles) {
    for (const lasts of [false, true]) {
      let nth = 1 + roll(step)
      while (await tryAt({ work, trouble, lasts }, nth)) {
        tries += 1
        nth += 1 + roll(2 * step - 1)
      }
    }
  }
  say(`${work.name}: ${tries} so far`)
}
say(`tried ${tries}`)
