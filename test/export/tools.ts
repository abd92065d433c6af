import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const fontsFolder = fileURLToPath(new URL('../../resources/fonts', import.meta.url))

/** Whether a program of the machine is there; tests that need one say so and are skipped. */
export const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Does something in a fresh folder that is gone afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Text of each page as poppler (not our own reader) sees it. */
export function popplerPages(pdf: Uint8Array, ...options: string[]): string[] {
  return inFolder(folder => {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    const text = execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1)
  })
}

/** The DOCX as LibreOffice lays it out. */
export const throughLibreOffice = (docx: Uint8Array): Uint8Array => allThroughLibreOffice([docx], 'pdf')[0]!

/** Several at once, which starts LibreOffice only once, in the same order. */
export function allThroughLibreOffice(docx: readonly Uint8Array[], to: 'pdf' | 'html'): Uint8Array[] {
  return inFolder(folder => {
    const files = docx.map((bytes, index) => {
      const file = join(folder, `${index}.docx`)
      writeFileSync(file, bytes)
      return file
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 180_000,
    })
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, `${index}.${to}`))))
  })
}

/** Lines of a page without the page number. */
export const linesOf = (page: string): string[] =>
  page
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^— ?\d+ ?—$/.test(line))

/** PDFBox Preflight as Debian has it (libpdfbox2-java, libjaxb-api-java, libactivation-java). */
const jars = 'pdfbox2 fontbox2 preflight xmpbox commons-logging commons-io javax.activation jaxb-api'
  .split(' ')
  .map(name => `/usr/share/java/${name}.jar`)
export const noPreflight = !has('javac') || !jars.every(jar => existsSync(jar))
if (noPreflight) {
  console.warn('PDF/A not validated: javac or PDFBox Preflight is missing (apt-get install libpdfbox2-java)')
}

/** What Preflight says of each file: "valid", or "not valid" and its errors. */
export function preflight(files: readonly Uint8Array[]): string {
  return inFolder(folder => {
    const source = join(import.meta.dirname, 'Preflight.java')
    execFileSync('javac', ['-cp', jars.join(':'), '-d', folder, source], { stdio: 'ignore' })
    const names = files.map((bytes, index) => {
      const name = join(folder, `${String(index)}.pdf`)
      writeFileSync(name, bytes)
      return name
    })
    const run = ['-cp', [...jars, folder].join(':'), 'Preflight', ...names]
    return execFileSync('java', run, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  })
}
