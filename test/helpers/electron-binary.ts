import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'

/** Path of the real Electron, or undefined. Looks only; never starts Electron's download. */
export function electronBinary(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = env['ELECTRON_EXEC_PATH']
  if (given) return given
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const list = join(folder, 'path.txt')
  if (!existsSync(list)) return undefined
  const binary = join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(list, 'utf8').trim(),
  )
  return existsSync(binary) ? binary : undefined
}
