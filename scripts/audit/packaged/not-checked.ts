import { readFileSync } from 'node:fs'

/** Electron's program files are far larger; the dummies of the tests are not. */
const SMALLEST_ELECTRON = 50_000_000
const STARTS = [Buffer.from('MZ'), Buffer.from('\u007fELF')]

/** What nobody can tell from the files alone, in sentences. */
export function notChecked(program: string): readonly string[] {
  const bytes = readFileSync(program)
  const real = bytes.length > SMALLEST_ELECTRON && STARTS.some(start => bytes.indexOf(start) === 0)
  const windows = program.endsWith('.exe')
  return [
    ...(real ? [] : ['程序文件不是 Electron 的（太小），以上只说明打包的步骤做对了，换上真的要再核对一次。']),
    '程序是否照熔断位办（例如不理会 ELECTRON_RUN_AS_NODE），要真正启动才看得出。',
    windows
      ? '改过的 app.asar 是否真的打不开，要在 Windows 上看；安装程序和程序都没有代码签名。'
      : 'Linux 的 Electron 不核对 app.asar；装了 deb 以后可以用 dpkg -V nianbao 核对。',
    '沙箱是否真的起来，要在目标系统上看（scripts/smoke.ts 启动一次）。',
  ]
}
