import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** Runs a program in the project's folder, showing what it prints; true when it ended well. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** Packages that are called otherwise than their tool. */
const PACKAGE_OF: Readonly<Record<string, string>> = { tsc: 'typescript', depcruise: 'dependency-cruiser' }

/** The script behind a tool; what lies in node_modules/.bin is a script for Node only where links are. */
function toolScript(name: string): string {
  const home = join(ROOT, 'node_modules', PACKAGE_OF[name] ?? name)
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: string | Readonly<Record<string, string>>
  }
  return join(home, typeof bin === 'string' ? bin : (bin[name] ?? ''))
}

/** Runs a tool that an installed package brings. */
export const runTool = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  run(process.execPath, [toolScript(name), ...args], env)

/** Windows, preload and command line into `out/`. */
export const build = (): boolean =>
  runTool('electron-vite', ['build', '--logLevel', 'warn']) &&
  runTool('vite', ['build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn'])
