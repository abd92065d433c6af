import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'
import type { ElectronApplication, Page } from 'playwright'
import { electronBinary } from './electron-binary.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const STANDIN = join(ROOT, 'test/standin/electron')
/** What is started: the project, or a packaged app.asar (which only the real Electron reads). */
const APP = process.env['APP_ARCHIVE'] ?? ROOT

export interface LaunchOptions {
  /** A folder to open again; without it a fresh one, removed by `close`. */
  readonly dataDir?: string
  readonly args?: readonly string[]
  /** Instead of this program's own. */
  readonly env?: NodeJS.ProcessEnv
  /** Switches for Chromium itself, such as `--disable-frame-rate-limit`. */
  readonly switches?: readonly string[]
  /** Size of the window's page in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Device pixels per CSS pixel. */
  readonly scale?: number
  /** A packaged program, started by itself; it chooses its data folder where none is given. */
  readonly program?: string
  /** Another host than the real Electron or the stand-in. */
  readonly executable?: string
  /** Another program than ours: a folder with a package.json. */
  readonly appPath?: string
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  readonly host: 'electron' | 'standin'
  /** Quits as a person does: the program saves first. */
  close(): Promise<void>
  /** Ends every process at once, as a power cut does. */
  kill(): Promise<void>
}

/** Starts the built program in the real Electron when there is one, else in the stand-in, and waits for its page. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const binary = process.env['APP_HOST'] === 'standin' ? undefined : electronBinary()
  const fresh = options.dataDir === undefined && options.program === undefined
  const dataDir = options.dataDir ?? (fresh ? await mkdtemp(join(tmpdir(), 'nianbao-')) : '')
  const app = await _electron.launch({
    executablePath: options.program ?? options.executable ?? binary ?? STANDIN,
    args: [
      ...(options.scale === undefined ? [] : [`--force-device-scale-factor=${String(options.scale)}`]),
      ...(options.switches ?? []),
      ...(options.program ? [] : [options.appPath ?? APP]),
      ...(dataDir === '' ? [] : [`--data-dir=${dataDir}`]),
      ...(options.args ?? []),
    ],
    cwd: ROOT,
    ...(options.env ? { env: options.env as Record<string, string> } : {}),
    timeout: 60_000,
  })
  if (process.env['E2E_DEBUG']) app.process().stderr?.pipe(process.stderr)
  const page = await app.firstWindow()
  await page.waitForURL(url => url.href !== 'about:blank')
  const { size } = options
  if (size) {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await page.waitForFunction(width => window.innerWidth === width, size.width)
  }
  const tidy = async (): Promise<void> => {
    if (fresh) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    app,
    page,
    dataDir,
    host: binary ? 'electron' : 'standin',
    async close() {
      await app.close()
      await tidy()
    },
    async kill() {
      const main = app.process()
      const ended = new Promise(done => main.once('exit', done))
      main.kill('SIGKILL')
      await ended
      await tidy()
    },
  }
}
