import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const cache = join(import.meta.dirname, '../../../.cache/kinds')
const filters = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  pdf: 'pdf',
  taggedPdf: 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
  lockedPdf:
    'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"柳溪"}}',
  html: 'html:HTML (StarWriter)',
} as const

export type OfficeKind = keyof typeof filters

/**
 * Files as LibreOffice saves them in another kind, all in one go. Results are kept by the content they come from, so
 * that an unchanged source is turned once.
 */
export function throughOffice(
  sources: ReadonlyMap<string, Uint8Array>,
  to: OfficeKind,
): ReadonlyMap<string, Uint8Array> {
  mkdirSync(cache, { recursive: true })
  const kept = (name: string, bytes: Uint8Array) =>
    join(
      cache,
      createHash('sha256').update(extname(name)).update(to).update(bytes).digest('hex').slice(0, 32),
    )
  const missing = [...sources].filter(([name, bytes]) => !existsSync(kept(name, bytes)))
  if (missing.length > 0) turn(missing, to, kept)
  return new Map([...sources].map(([name, bytes]) => [name, new Uint8Array(readFileSync(kept(name, bytes)))]))
}

function turn(
  sources: readonly (readonly [string, Uint8Array])[],
  to: OfficeKind,
  kept: (name: string, bytes: Uint8Array) => string,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-kinds-'))
  try {
    const files = sources.map(([name, bytes], i) => {
      const file = join(folder, `${String(i)}${extname(name)}`)
      writeFileSync(file, bytes)
      return file
    })
    const out = join(folder, 'out')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', filters[to], '--outdir', out, ...files], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    sources.forEach(([name, bytes], i) => {
      const ending = to.endsWith('Pdf') ? 'pdf' : to
      writeFileSync(kept(name, bytes), readFileSync(join(out, `${String(i)}.${ending}`)))
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
