import { join } from 'node:path'
import { runTool } from '../run-tool.ts'

/** Compiles one of our NSIS scripts; every warning counts as an error. */
export function runMakensis(script: string, given: Readonly<Record<string, string>>): void {
  const defines = Object.entries(given).map(([name, value]) => `-D${name}=${value}`)
  runTool(
    'makensis',
    ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defines, join(import.meta.dirname, script)],
    '做 Windows 安装程序需要 NSIS：Debian 运行 apt-get install nsis，Windows 安装 NSIS 3 并加入 PATH。',
  )
}
