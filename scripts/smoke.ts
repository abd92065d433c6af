import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * `node scripts/smoke.ts PROGRAM [args]`: starts a packaged program, whose fuses let no test look inside, on an empty
 * folder. Passes when it makes a library and is still there, without a fault in its log, when the first copy is made.
 */
const [program = '', ...args] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'nianbao-smoke-'))
const FAULTS = /start-failed|window-died|refused-|uncaught/
const UNTIL_MADE_MS = 60_000
const STAYS_MS = 15_000

async function fault(): Promise<string | null> {
  const child = spawn(program, [...args, `--data-dir=${data}`], { stdio: 'inherit' })
  let ended: string | null = null
  child.on('error', error => (ended = error.message))
  child.on('exit', code => (ended = `程序自己结束了，退出码 ${String(code)}`))
  const until = Date.now() + UNTIL_MADE_MS
  while (ended === null && !existsSync(join(data, 'library.db')) && Date.now() < until) await wait(200)
  if (ended === null && !existsSync(join(data, 'library.db'))) ended = '一分钟内没有建立年报库'
  if (ended === null) await wait(STAYS_MS)
  const said = ended
  child.removeAllListeners('exit').kill()
  const log = join(data, '.window/log.jsonl')
  const faults = existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter(line => FAULTS.test(line))
    : []
  return said ?? faults[0] ?? null
}

const wrong = await fault()
process.stdout.write(`${wrong ?? '打包好的程序打开了，建立了年报库，没有出错。'}\n`)
process.exitCode = wrong === null ? 0 : 1
await wait(1_000)
rmSync(data, { recursive: true, force: true, maxRetries: 5 })
process.exit()
