import { spawnSync } from 'node:child_process'
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

/** Runs a tool of node_modules/.bin. */
export const runTool = (name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  run(process.execPath, [join(ROOT, 'node_modules/.bin', name), ...args], env)

/** Windows, preload and command line into `out/`. */
export const build = (): boolean =>
  runTool('electron-vite', ['build', '--logLevel', 'warn']) &&
  runTool('vite', ['build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn'])
