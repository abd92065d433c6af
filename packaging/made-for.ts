import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { targetName } from './targets.ts'
import type { Target } from './targets.ts'

/** Enough of a Windows program to reach what it says of its processor. */
const HEAD = 4096
const ELF_MACHINES: Readonly<Record<number, string>> = { 0x03: 'ia32', 0x3e: 'x64', 0xb7: 'arm64' }
const PE_MACHINES: Readonly<Record<number, string>> = { 0x014c: 'ia32', 0x8664: 'x64', 0xaa64: 'arm64' }
const [ELF_MACHINE_AT, PE_HEADER_AT, PE_MACHINE_AT] = [18, 0x3c, 4]

/** The machine that a program or library says it is made for, as `linux-x64`; null for a script. */
export function madeFor(file: string): string | null {
  const head = Buffer.alloc(HEAD)
  const handle = openSync(file, 'r')
  readSync(handle, head)
  closeSync(handle)
  const start = head.toString('latin1', 0, 4)
  if (start === '\u007fELF') return `linux-${ELF_MACHINES[head.readUInt16LE(ELF_MACHINE_AT)] ?? '其他处理器'}`
  if (!start.startsWith('MZ')) return null
  const at = head.readUInt32LE(PE_HEADER_AT) + PE_MACHINE_AT
  return `win32-${PE_MACHINES[at + 2 <= HEAD ? head.readUInt16LE(at) : 0] ?? '其他处理器'}`
}

/** Throws where a file that was given is of another machine: in the package it would not start. */
export function checkMachine(file: string, target: Target): void {
  const machine = madeFor(file)
  if (machine !== null && machine !== targetName(target))
    throw new Error(
      `${basename(file)} 是 ${machine} 的，不能放进 ${targetName(target)} 的安装包：请换用这种电脑的文件。`,
    )
}
