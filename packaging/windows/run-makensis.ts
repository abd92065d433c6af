import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../run-tool.ts'

/** The compiler of NSIS, whose installer on Windows does not put it into PATH. */
export function makensisProgram(): string {
  const installed = join(process.env['ProgramFiles(x86)'] ?? '', 'NSIS/makensis.exe')
  return process.platform === 'win32' && existsSync(installed) ? installed : 'makensis'
}

/** Compiles one of our NSIS scripts; every warning counts as an error. */
export function runMakensis(script: string, given: Readonly<Record<string, string>>): void {
  const defines = Object.entries(given).map(([name, value]) => `-D${name}=${value}`)
  runTool(
    makensisProgram(),
    ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...defines, join(import.meta.dirname, script)],
    '做 Windows 安装程序需要 NSIS：Debian 运行 apt-get install nsis，Windows 安装 NSIS 3。',
  )
}
