import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { treeMemory } from './memory.ts'
import { measure, type Measured } from './median.ts'

const RUNS = 3
const PATIENCE_MS = 30_000
/** From the lock file, which is made first, to a document that stands in memory with its pages. */
const SETTLES_MS = 3_000

export interface OtherOffice {
  /** From the call of the program until last year's file is read and could be edited in it. */
  readonly start: Measured
  /** MB of its processes with that file open; null where it cannot be read. */
  readonly memory: number | null
}

/**
 * LibreOffice with last year's Word file, as the clerk does without us; without its window, which takes longer still.
 * Null where it is not installed.
 * @param ours milliseconds that we take for the same
 */
export async function benchLibreOffice(docx: Uint8Array, ours: number): Promise<OtherOffice | null> {
  if (spawnSync('soffice', ['--version']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const file = join(folder, '上年.docx')
  writeFileSync(file, docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const start = (...args: string[]) =>
    spawn('soffice', ['--headless', '--norestore', '--nologo', profile, ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  try {
    // The first run makes its profile and is not counted. The text comes once the file is read.
    const read = await measure('', RUNS, async () => {
      const office = start('--cat', file)
      await once(office.stdout, 'data')
      await end(office)
    })
    const ratio = (read.milliseconds / ours).toFixed(2)
    const what = `　LibreOffice 启动到读完上年的 Word 文件（无界面方式，${ratio} 倍）`
    return {
      start: { ...read, what },
      memory: await memoryOf(start(file), join(folder, '.~lock.上年.docx#')),
    }
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 })
  }
}

async function memoryOf(office: ReturnType<typeof spawn>, lock: string): Promise<number | null> {
  const from = performance.now()
  while (!existsSync(lock)) {
    if (performance.now() - from > PATIENCE_MS) throw new Error('soffice opens nothing')
    await setTimeout(5)
  }
  await setTimeout(SETTLES_MS)
  const memory = treeMemory(office.pid ?? 0)
  await end(office)
  return memory
}

/** Ends it with all that it has started. */
async function end(office: ReturnType<typeof spawn>): Promise<void> {
  if (office.pid === undefined) throw new Error('soffice does not start')
  const ended = once(office, 'exit')
  process.kill(-office.pid, 'SIGKILL')
  await ended
}

/** Pandoc turning the same file into plain text; null where it is not installed. */
export function pandocRun(file: string): (() => void) | null {
  const convert = () => spawnSync('pandoc', [file, '-t', 'plain', '-o', `${file}.pandoc.txt`])
  return convert().error ? null : () => void convert()
}

/** Name and version of each of them that is installed. */
export const versionsOfOthers = (): string[] =>
  ['soffice', 'pandoc'].flatMap(name => {
    const { error, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' })
    const said = error ? undefined : /^(\S+) (\d[\d.]*)/.exec(stdout)
    return said ? [`${said[1] ?? name} ${said[2] ?? ''}`] : []
  })
