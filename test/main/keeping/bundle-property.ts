import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input } from '../../../src/contract/api.ts'
import { bytesWithin, newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { dice } from './dice.ts'
import { filledFolder } from './filled-library.ts'

const TAIL = 400

/** Everything that can be done with a 交接包. */
const calls = ['bundles.look', 'bundles.open', 'merge.look', 'merge.take'] as const

/** 没有拷全、损坏 or 不是交接包, with what to do; not 密码不对, which it is not, and no fault of the program. */
const REASON = /没有拷全|损坏|不是公开年报的交接包/u

/** A 交接包 as the program writes it, with three archived years and a draft in it. */
async function written(password: string | null): Promise<Buffer> {
  const there = program(filledFolder())
  const folder = newFolder()
  there.desk.folder = folder
  const made = await there.ask('bundles.write', { password })
  there.close()
  return readFileSync(join(folder, made?.name ?? readdirSync(folder)[0] ?? ''))
}

async function faultsOf(p: Program, file: string, password: string | null): Promise<string[]> {
  p.desk.file = file
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  const faults: string[] = []
  for (const method of calls) {
    const from = { token, password }
    const input: Input<typeof method> = method === 'merge.take' ? { ...from, choices: [] } : from
    const reply = await p.send(method, input)
    if (reply.ok) faults.push(`${method} is answered`)
    else if (!REASON.test(reply.error.says) || reply.error.hint === '')
      faults.push(`${method}: ${reply.error.says}`)
  }
  return faults
}

/**
 * P21: cuts a 交接包 at so many places and flips a bit at as many, and does everything with it beside a library with work
 * in it. What went wrong, of which there must be nothing: it was opened, without a reason, or a byte of the data changed.
 */
export async function hurtBundles(times: number, password: string | null, seed = 20260301) {
  const roll = dice(seed)
  const whole = await written(password)
  const folder = filledFolder(1)
  const p = program(folder)
  const file = join(newFolder(), '另一台.nbz')
  writeFileSync(file, whole)
  p.desk.file = file
  const { token } = (await p.ask('bundles.pick', {})) ?? { token: '' }
  await p.ask('bundles.look', { token, password })
  const faults: string[] = []
  const before = bytesWithin(folder)
  for (let n = 0; n < times; n += 1) {
    // Every second one near the end, where a ZIP has bytes that no checksum of its own covers.
    const at = n % 2 === 0 ? roll(whole.length) : whole.length - 1 - roll(TAIL)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8((flipped[at] ?? 0) ^ (1 << roll(8)), at)
    for (const [how, bytes] of [['cut', whole.subarray(0, at)] as const, ['flip', flipped] as const]) {
      writeFileSync(file, bytes)
      const found = await faultsOf(p, file, password)
      faults.push(...found.map(fault => `${how} at ${String(at)}: ${fault}`))
      if (JSON.stringify(bytesWithin(folder)) !== JSON.stringify(before))
        faults.push(`${how} at ${String(at)}: the data changed`)
    }
  }
  return { tried: 2 * times, faults }
}
