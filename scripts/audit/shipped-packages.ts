import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package whose code goes to the clerk's machine, as the lockfile pins it. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  /** Folder in the project (`node_modules/a/node_modules/b`). */
  readonly path: string
  /** Subresource integrity of the archive (`sha512-…`). */
  readonly integrity: string
  /** What npm would run at installation; empty when nothing. */
  readonly installScripts: readonly string[]
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const INSTALL_STEPS = ['preinstall', 'install', 'postinstall']
/** The window's host: needed to build, and shipped whole. */
const ALSO_SHIPPED = ['node_modules/electron']

/** Everything of `package-lock.json` that is shipped: no development packages, no optional tools of our own. */
export function shippedPackages(root: string): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>
  }
  const ownTools = Object.keys(lock.packages['']?.optionalDependencies ?? {}).map(
    name => `node_modules/${name}`,
  )
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && (!locked.dev || ALSO_SHIPPED.includes(path)))
    .filter(([path]) => !ownTools.includes(path))
    .map(([path, locked]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: locked.license ?? '',
      path,
      integrity: locked.integrity ?? '',
      installScripts: installScripts(join(root, path), locked),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function installScripts(folder: string, locked: LockedPackage): readonly string[] {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return locked.hasInstallScript ? ['install'] : []
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> }
  const declared = INSTALL_STEPS.filter(step => scripts[step] !== undefined)
  return declared.length === 0 && existsSync(join(folder, 'binding.gyp')) ? ['node-gyp'] : declared
}
