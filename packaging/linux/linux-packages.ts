import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkLibraries } from '../check-libraries.ts'
import type { LibraryNeed } from '../library-need.ts'
import { readManifest } from '../stage-app.ts'
import type { Target } from '../targets.ts'
import { makeDeb } from './deb.ts'
import type { Words } from './fill-in.ts'
import { makeTarball } from './tarball.ts'

export interface LinuxParts {
  readonly root: string
  readonly target: Target
  /** The folder that runs. */
  readonly program: string
  /** Oldest libraries that have to do. */
  readonly limits: LibraryNeed
  /** Off only where nobody installs what is made. */
  readonly compress: boolean
}

/** What the Linux packages are made of: the program and the words for @NAMES@ in the files beside it. */
export interface LinuxPackage extends LinuxParts {
  readonly version: string
  readonly words: Words
}

/** The oldest glibc that Electron itself is built for; a dummy in the tests asks for less. */
const ELECTRON_GLIBC = '2.28'

/** Makes the deb and the tar.gz, and says where they are. */
export function makeLinuxPackages(parts: LinuxParts, out: string): readonly string[] {
  const { GLIBC = ELECTRON_GLIBC } = checkLibraries(parts.program, parts.limits)
  const { version } = readManifest(parts.root)
  const machine = parts.target.arch === 'x64' ? 'x86_64' : 'aarch64'
  const words = { GLIBC, VERSION: version, ARCH: parts.target.arch, MACHINE: machine }
  const made = { ...parts, version, words }
  const scratch = join(out, 'scratch')
  const files = [makeDeb(made, scratch, out), makeTarball(made, scratch, out)]
  rmSync(scratch, { recursive: true })
  return files
}
