import { parseArgs } from 'node:util'
import { OLDEST_LIBRARIES, TARGETS } from './targets.ts'
import type { Target } from './targets.ts'
import type { LibraryNeed } from './library-need.ts'

export interface PackageArguments {
  readonly target: Target
  readonly electron: string | null
  readonly native: string | undefined
  readonly out: string
  /** Oldest libraries that have to do. */
  readonly limits: LibraryNeed
  readonly build: boolean
  readonly compress: boolean
}

export const USAGE = `用法：npm run package -- --platform win32|linux --arch x64|arm64 [选项]
  --electron 路径   Electron 的压缩包或解开的文件夹；不给时下载，并核对校验和
  --native 路径     另行编译的 better_sqlite3.node（例如在旧系统上编译的）
  --glibc 版本      只给 glibc 不低于这个版本的系统打包（默认 ${OLDEST_LIBRARIES['GLIBC'] ?? ''}）
  --out 文件夹      写到哪里（默认 dist/package）
  --no-build        不重新构建，用 out 里现有的
  --no-compress     不压缩，只用来试`

/** Reads the command line; a sentence where it makes no sense. */
export function readArguments(argv: readonly string[]): PackageArguments | string {
  let values
  try {
    ;({ values } = parseArgs({
      args: [...argv],
      options: {
        platform: { type: 'string', default: process.platform },
        arch: { type: 'string', default: process.arch },
        electron: { type: 'string' },
        native: { type: 'string' },
        glibc: { type: 'string' },
        out: { type: 'string', default: 'dist/package' },
        'no-build': { type: 'boolean', default: false },
        'no-compress': { type: 'boolean', default: false },
      },
    }))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  const target = TARGETS.find(one => one.platform === values.platform && one.arch === values.arch)
  if (!target)
    return `不为 ${values.platform} ${values.arch} 打包：只有 Windows x64、Linux x64 和 Linux arm64。`
  return {
    target,
    electron: values.electron ?? null,
    native: values.native,
    out: values.out,
    // A newer glibc comes with a newer C++ library.
    limits: values.glibc === undefined ? OLDEST_LIBRARIES : { GLIBC: values.glibc },
    build: !values['no-build'],
    compress: !values['no-compress'],
  }
}
