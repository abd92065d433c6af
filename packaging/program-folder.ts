import { chmodSync, cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeElectron } from './electron-dist.ts'
import { billOfMaterials } from '../scripts/audit/bill-of-materials.ts'
import { setFuses } from './flip-fuses.ts'
import { licenceTexts } from './licence-texts.ts'
import { readManifest, stageApp } from './stage-app.ts'
import { programName } from './targets.ts'
import type { Target } from './targets.ts'
import { writeWindowsResources } from './windows-resources.ts'

export interface ProgramParts {
  readonly root: string
  readonly target: Target
  /** Folder or zip of Electron; null: fetched. */
  readonly electron: string | null
  /** Another build of the native module. */
  readonly native: string | undefined
}

/** Of Chromium's own words, those of the program's language and the ones it falls back to. */
const LOCALES = ['zh-CN.pak', 'en-US.pak']

/** What is inside, for tools that look for known holes. */
const SBOM = 'sbom.cdx.json'

/** Makes the folder that runs: Electron under our name, app.asar inside, fuses set. Every package is made of it. */
export async function makeProgramFolder(parts: ProgramParts, folder: string): Promise<void> {
  const { root, target } = parts
  rmSync(folder, { recursive: true, force: true })
  await takeElectron(root, target, parts.electron, folder)
  const { headerHash } = await stageApp(root, target, join(folder, 'resources'), parts.native)
  rmSync(join(folder, 'resources/default_app.asar'), { force: true })
  const locales = join(folder, 'locales')
  for (const name of readdirSync(locales)) if (!LOCALES.includes(name)) rmSync(join(locales, name))
  const program = join(folder, programName(target))
  renameSync(join(folder, target.platform === 'win32' ? 'electron.exe' : 'electron'), program)
  if (target.platform === 'win32') {
    const { version, description } = readManifest(root)
    const icon = join(root, 'resources/icon/icon.ico')
    writeWindowsResources(program, { version, description, icon, headerHash })
  } else {
    chmodSync(program, 0o755)
  }
  await setFuses(program)
  renameSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'))
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE.nianbao.txt'))
  writeFileSync(join(folder, 'LICENSES.packages.txt'), licenceTexts(root))
  writeFileSync(join(folder, SBOM), billOfMaterials(root))
}
