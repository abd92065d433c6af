import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEFT_OUT } from '../../packaging/left-out.ts'
import { licenceTexts } from '../../packaging/licence-texts.ts'
import { INSIDE, isAllowedLicence, WITHOUT_INSTALL_SCRIPT } from '../../scripts/audit/licence-rules.ts'
import { licencesPage } from '../../scripts/audit/licences-page.ts'
import { shippedFonts } from '../../scripts/audit/shipped-fonts.ts'
import { shippedPackages } from '../../scripts/audit/shipped-packages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const packages = shippedPackages(ROOT)
const fonts = shippedFonts(ROOT)
const script = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, `scripts/audit/${name}.ts`), ...args], { encoding: 'utf8' })

describe('licences', () => {
  it('of everything shipped are on the list, and Electron is among it', () => {
    expect(packages.length).toBeGreaterThan(40)
    expect(packages.map(({ name }) => name)).toContain('electron')
    expect(packages.filter(({ licence }) => !isAllowedLicence(licence))).toEqual([])
  })

  it.each(['GPL-3.0', '', 'MIT AND CC0-1.0', 'MPL-2.0', 'UNLICENSED', '(GPL-2.0 AND MIT)'])(
    '"%s" is refused',
    says => {
      expect(isAllowedLicence(says)).toBe(false)
    },
  )

  it.each(['MIT', '(MIT AND Zlib)', '(GPL-2.0 OR MIT)'])('"%s" is allowed', says => {
    expect(isAllowedLicence(says)).toBe(true)
  })

  it('docs/licences.md is up to date (npm run audit:licences -- --write)', () => {
    expect(readFileSync(join(ROOT, 'docs/licences.md'), 'utf8')).toBe(licencesPage(packages, fonts))
    expect(script('licences').status).toBe(0)
  })

  it('of the fonts are on the page beside them, with a text that is shipped', () => {
    const files = readdirSync(join(ROOT, 'resources/fonts'))
    expect(fonts.map(({ file }) => file)).toEqual(files.filter(name => name.endsWith('.woff2')).toSorted())
    const texts = licenceTexts(ROOT)
    expect(texts.match(/SIL OPEN FONT LICENSE Version 1\.1/gi)?.length).toBeGreaterThanOrEqual(3)
    for (const { file } of fonts) expect(texts).toContain(`${file}: `)
    expect(fonts.filter(({ copyright }) => !copyright.startsWith('©'))).toEqual([])
  })

  it('of parts inside packages stand where we say; what is left out is not read by the program', () => {
    expect(INSIDE.filter(({ file }) => !existsSync(join(ROOT, 'node_modules', file)))).toEqual([])
    const engine = ['src/main/import/read-pdf.ts', 'src/renderer/ui/pdf-engine.ts']
    const code = engine.map(file => readFileSync(join(ROOT, file), 'utf8')).join('\n')
    expect(code).toContain('getDocument')
    expect(LEFT_OUT).toEqual(['pdfjs-dist/iccs', 'pdfjs-dist/standard_fonts'])
    expect(code).not.toMatch(/iccUrl|standardFontDataUrl|iccs|standard_fonts/)
  })
})

describe('install scripts', () => {
  it('are never run, and each package that has some says why it needs none', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
    const unexplained = packages.filter(
      one => one.installScripts.length > 0 && !WITHOUT_INSTALL_SCRIPT[one.name],
    )
    expect(unexplained).toEqual([])
  })

  it('every version is pinned to exact bytes', () => {
    expect(packages.filter(({ integrity }) => !/^sha512-/.test(integrity))).toEqual([])
  })
})
