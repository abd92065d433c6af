export interface System {
  readonly platform: string
  readonly arch: string
  /** `os.release()`: 10.0.19045 on Windows 10 and 11, 6.1 on Windows 7. */
  readonly release: string
  /** Version of the C library; null where there is none to ask. */
  readonly glibc: string | null
}

/** As packaging/targets.ts promises it: 统信 UOS 20. */
const OLDEST_GLIBC = 28

const way = '请升级系统，或者换一台电脑使用；以前的数据可以用“交接包”带过去。'

/** Why the program cannot run on a machine, with what to do; null where it can. */
export function unsupportedSystem({ platform, arch, release, glibc }: System): string | null {
  if (arch === 'ia32' || arch === 'arm')
    return `公开年报需要 64 位的系统，这台电脑运行的是 32 位的。请安装 64 位系统，或者换一台电脑使用。`
  if (platform === 'win32' && Number.parseInt(release, 10) < 10)
    return `公开年报需要 Windows 10（64 位）或更新的系统，Windows 7、8、8.1 都不能用。${way}`
  if (platform === 'linux' && glibc !== null && isOlder(glibc))
    return `公开年报需要 glibc 2.${String(OLDEST_GLIBC)} 或更新的系统（统信 UOS 20、麒麟 V10、Debian 12 等），这台电脑是 ${glibc}。${way}`
  return null
}

function isOlder(glibc: string): boolean {
  const [major = 0, minor = 0] = glibc.split('.').map(Number)
  return major < 2 || (major === 2 && minor < OLDEST_GLIBC)
}

/** Of the running process, on Linux. */
export function glibcVersion(): string | null {
  if (process.platform !== 'linux') return null
  // The report is only asked for the library: looking up addresses would take its time.
  const report = Object.assign(process.report, { excludeNetwork: true })
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } }
  return header.glibcVersionRuntime ?? null
}
