import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

/** What `electron [flags] APP [args]` says. */
export interface CommandLine {
  /** Everything after the program's name, as the app finds it in `process.argv`. */
  readonly args: readonly string[]
  readonly appFolder: string
  readonly entry: string
  readonly manifest: Manifest
}

/** Reads the command line of the real binary. Throws when no APP is named or it is not there. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const app = args.find(arg => !arg.startsWith('-'))
  if (!app) throw new Error('usage: electron [flags] APP [args]')
  const target = resolve(app)
  const isFolder = statSync(target).isDirectory()
  const { folder, manifest } = nearestManifest(isFolder ? target : dirname(target))
  const entry = isFolder ? resolve(folder, manifest.main ?? 'index.js') : target
  return { args, appFolder: folder, entry, manifest }
}

function nearestManifest(folder: string): { folder: string; manifest: Manifest } {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'package.json')
    if (statSync(file, { throwIfNoEntry: false })) {
      return { folder: at, manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest }
    }
  }
  return { folder, manifest: { name: 'app' } }
}

/** The value of `--name=value`, `''` for a bare `--name`, undefined when it is not there. */
export function switchValue(args: readonly string[], name: string): string | undefined {
  const found = args.find(arg => arg === `--${name}` || arg.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}

/** Switches of the command line that are Chromium's own business; the real binary hands it all of them. */
const CHROMIUMS = ['disable-frame-rate-limit', 'disable-gpu-vsync']

/** The switches Chromium is started with before the app adds its own: name → value, `''` for none. */
export function chromiumSwitches(args: readonly string[]): Map<string, string> {
  const given = CHROMIUMS.flatMap(name => {
    const value = switchValue(args, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return new Map(given)
}
