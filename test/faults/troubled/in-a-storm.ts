import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '../killed/say.ts'
import { programIn } from '../program-in.ts'
import { badAnswer, faultAfter, leftParts } from './judge.ts'
import { calm, storm } from './orders.ts'
import { STEPS_BEFORE, works } from './works.ts'

/**
 * A program of its own, with the shim under it: exports and copies while three in ten openings, renamings and removals
 * are refused for five seconds, as a virus scanner or a synchronising program does. Says what went wrong.
 */
const [template = '', root = '', rounds = '1', seed = '1'] = process.argv.slice(2)
const folder = join(root, 'data')
const papers = join(root, 'papers')
const names = ['导出', '备份', '交接包']

let done = 0
let refused = 0
for (let round = 0; round < Number(rounds); round += 1) {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(papers, { recursive: true })
  cpSync(template, folder, { recursive: true })
  const program = programIn(folder, { papers })
  for (const { name, run } of works.filter(work => names.includes(work.name))) {
    storm(30, 5_000, Number(seed) + round, 'on')
    const reply = await run(program)
    calm()
    if (reply.ok) done += 1
    else refused += 1
    const left = leftParts(papers) > 0 ? 'a part is left' : null
    const fault = badAnswer(reply) ?? left
    if (fault) say(`fault ${name} in round ${round}: ${fault} ${program.faults.at(-1) ?? ''}`)
  }
  program.close()
  const fault = await faultAfter(folder, papers, STEPS_BEFORE, STEPS_BEFORE)
  if (fault) say(`fault after round ${round}: ${fault}`)
}
say(`weathered ${done} ${refused}`)
