/** A machine that packages are made for. */
export interface Target {
  readonly platform: 'win32' | 'linux'
  readonly arch: 'x64' | 'arm64'
}

export const TARGETS: readonly Target[] = [
  { platform: 'win32', arch: 'x64' },
  { platform: 'linux', arch: 'x64' },
  { platform: 'linux', arch: 'arm64' },
]

/** What the package, its folder and its program are called where only ASCII is safe. */
export const NAME = 'nianbao'
export const CHINESE_NAME = '公开年报'

export const programName = ({ platform }: Target): string => (platform === 'win32' ? `${NAME}.exe` : NAME)

/** As Electron and better-sqlite3 name their files: `linux-x64`. */
export const targetName = ({ platform, arch }: Target): string => `${platform}-${arch}`

/** Debian's name of the machine. */
export const debianArch = ({ arch }: Target): string => (arch === 'x64' ? 'amd64' : 'arm64')

/** The oldest C libraries a Linux package may ask for: those of 统信 UOS 20 (as in Debian 10), older than 麒麟 V10's 2.31. */
export const OLDEST_LIBRARIES: Readonly<Record<string, string>> = {
  GLIBC: '2.28',
  GLIBCXX: '3.4.25',
  CXXABI: '1.3.11',
}
