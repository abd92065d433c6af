import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { saveSteps } from '../../../src/main/reports/save-steps.ts'
import { liuxi, opened } from '../../main/library-folder.ts'
import { at, bundleOf, reportOf } from '../../main/merging/two-libraries.ts'
import { draftLibrary } from '../killed/draft-library.ts'
import { memoryFolder } from '../memory-folder.ts'
import { standBetween } from '../shim.ts'
import { typedStep } from '../typed-step.ts'
import { BUNDLE, STEPS_BEFORE } from './works.ts'

/** A library with a draft, steps in it, a copy of that, and the 交接包 of another machine. */
function template(): string {
  const folder = draftLibrary()
  const store = opened(folder)
  const steps = Array.from({ length: STEPS_BEFORE }, (_, n) => typedStep(n + 1))
  saveSteps({ store, now: () => new Date() }, { id: 1, steps })
  store.copies.backUp('asked', new Date())
  store.close()
  const towns = ['甲镇', '乙镇'].map(name => ({ ...liuxi, name, aliases: [] }))
  const bundle = bundleOf(there => {
    for (const town of towns) {
      const { id: officeId } = there.offices.create(town)
      const report = { ...reportOf(2022, 3, '那边。'), office: town }
      there.reports.insert({ officeId, version: 1, origin: 'own', report }, at)
    }
  })
  copyFileSync(bundle, join(folder, BUNDLE))
  return folder
}

/** Runs a program beside this file on a copy of the template, with the shim under it; its lines. */
function runTroubled(program: string, ...args: readonly (string | number)[]): readonly string[] {
  const root = join(memoryFolder(), 'at-work')
  const argv = [join(import.meta.dirname, program), template(), root, ...args.map(String)]
  const env = { ...standBetween({ root }), NODE_COMPILE_CACHE: join(tmpdir(), 'nianbao-compile-cache') }
  const ran = spawnSync(process.execPath, argv, { env, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return ran.stdout.split('\n')
}

/** @param stride 1 for every operation, else about every so manieth, and at least two of each work */
export function troubleAtEachWrite(stride: number, seed: number) {
  const lines = runTroubled('at-each-write.ts', stride, seed)
  const tries = Number(lines.find(line => line.startsWith('tried '))?.slice('tried '.length))
  return { tries, faults: lines.filter(line => line.startsWith('fault ')) }
}

/** So many rounds of exports and copies in a storm of refusals. */
export function weather(rounds: number, seed: number) {
  const lines = runTroubled('in-a-storm.ts', rounds, seed)
  const [done = 0, refused = 0] = lines
    .filter(line => line.startsWith('weathered '))
    .flatMap(line => line.split(' ').slice(1).map(Number))
  return { done, refused, faults: lines.filter(line => line.startsWith('fault ')) }
}
