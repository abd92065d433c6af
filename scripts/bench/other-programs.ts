import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { treeMemory } from './memory.ts'
import { medianOf, type Measured } from './median.ts'

const RUNS = 3
const PATIENCE_MS = 30_000

export interface OtherOffice {
  /** From the call of the program until last year's file can be edited in it. */
  readonly start: Measured
  /** MB of its processes with that file open; null where it cannot be read. */
  readonly memory: number | null
}

/**
 * LibreOffice with last year's Word file, as the clerk does without us. It says that a file is open for editing by the
 * lock file beside it. Null where it is not installed.
 */
export async function benchLibreOffice(docx: Uint8Array): Promise<OtherOffice | null> {
  if (spawnSync('soffice', ['--version']).error) return null
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
  const file = join(folder, '上年.docx')
  const lock = join(folder, '.~lock.上年.docx#')
  writeFileSync(file, docx)
  const times: number[] = []
  let memory: number | null = null
  try {
    // The first run makes its profile and is not counted.
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now()
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const office = spawn('soffice', ['--headless', '--norestore', '--nologo', profile, file], {
        detached: true,
        stdio: 'ignore',
      })
      const { pid } = office
      if (pid === undefined) throw new Error('soffice does not start')
      while (!existsSync(lock)) {
        if (performance.now() - start > PATIENCE_MS) throw new Error('soffice opens nothing')
        await setTimeout(5)
      }
      if (run > 0) times.push(performance.now() - start)
      await setTimeout(1000)
      memory = treeMemory(pid)
      const ended = new Promise(done => office.once('exit', done))
      process.kill(-pid, 'SIGKILL')
      await ended
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 })
  }
  const what = '　LibreOffice 启动到上年的 Word 文件可以改（无界面方式）'
  return { start: { what, runs: RUNS, milliseconds: medianOf(times) }, memory }
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
