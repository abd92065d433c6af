import { readFileSync } from 'node:fs'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { headerDigest } from './archive.ts'
import type { Looked } from './finding.ts'

/** Does the Windows program carry the digest of app.asar that its Electron holds the archive against? */
export function lookAtWindowsDigest(program: string, asar: string): Looked {
  return { at: '程序资源里 app.asar 的摘要', troubles: trouble(readFileSync(program), headerDigest(asar)) }
}

function trouble(bytes: Buffer, wanted: string): string[] {
  const entries = NtExecutableResource.from(NtExecutable.from(bytes, { ignoreCert: true })).entries
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  if (!entry) return ['没有写进去，Electron 不会核对 app.asar']
  return Buffer.from(entry.bin).toString().includes(`"value":"${wanted}"`)
    ? []
    : ['与 app.asar 不符，程序打不开']
}
