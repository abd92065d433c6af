import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from '../stage-app.ts'
import { makeInstaller } from './installer.ts'
import { makePortable } from './portable.ts'

export interface WindowsPackage {
  readonly root: string
  /** The folder that runs. */
  readonly program: string
  readonly version: string
  readonly compress: boolean
}

/** Makes the installer and the portable folder's zip, and says where they are. */
export function makeWindowsPackages(given: Omit<WindowsPackage, 'version'>, out: string): readonly string[] {
  const parts = { ...given, version: readManifest(given.root).version }
  const scratch = join(out, 'scratch')
  const files = [makeInstaller(parts, scratch, out), makePortable(parts, scratch, out)]
  rmSync(scratch, { recursive: true })
  return files
}
