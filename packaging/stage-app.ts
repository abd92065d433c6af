import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackageWithOptions, getRawHeader } from '@electron/asar'
import { appFiles } from './app-files.ts'
import { checkMachine } from './made-for.ts'
import { targetName } from './targets.ts'
import type { Target } from './targets.ts'

export interface StagedApp {
  readonly asar: string
  /** SHA-256 of the archive's header, as Electron checks it at the start; the header holds those of all files. */
  readonly headerHash: string
}

interface Manifest {
  readonly name: string
  readonly productName: string
  readonly version: string
  readonly released: string
  readonly description: string
  readonly license: string
  readonly main: string
}

/** The parts of package.json that the program itself reads, and the name and licence. */
export function readManifest(root: string): Manifest {
  const { name, productName, version, released, description, license, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Manifest
  return { name, productName, version, released, description, license, main }
}

/** Where better-sqlite3 looks for its native part. */
const nativePlace = (target: Target): string =>
  `node_modules/better-sqlite3/prebuilds/${targetName(target)}.node`

/**
 * Makes `app.asar` and, beside it, `app.asar.unpacked` with the native module, which cannot be loaded from an archive.
 * @param native another build of the native module than the one in the package
 */
export async function stageApp(
  root: string,
  target: Target,
  folder: string,
  native = join(root, nativePlace(target)),
): Promise<StagedApp> {
  if (!existsSync(native)) throw new Error(`没有 ${targetName(target)} 的数据库模块：${native}`)
  checkMachine(native, target)
  const source = `${folder}-source`
  rmSync(source, { recursive: true, force: true })
  for (const file of appFiles(root)) copy(join(root, file), join(source, file))
  copy(native, join(source, nativePlace(target)))
  const manifest = { ...readManifest(root), type: 'module' }
  writeFileSync(join(source, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const asar = join(folder, 'app.asar')
  mkdirSync(folder, { recursive: true })
  await createPackageWithOptions(source, asar, { unpack: '*.node' })
  rmSync(source, { recursive: true })
  const header = getRawHeader(asar).headerString
  return { asar, headerHash: createHash('sha256').update(header).digest('hex') }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to)
}
