import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FUSES } from '../../packaging/fuses.ts'
import { LEFT_OUT } from '../../packaging/left-out.ts'
import { cyclonedx } from '../../scripts/audit/cyclonedx.ts'
import { INSIDE, isAllowedLicence, WITHOUT_INSTALL_SCRIPT } from '../../scripts/audit/licence-rules.ts'
import { licencesPage } from '../../scripts/audit/licences-page.ts'
import { shippedPackages } from '../../scripts/audit/shipped-packages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const packages = shippedPackages(ROOT)
const fonts = readdirSync(join(ROOT, 'resources/fonts')).filter(name => name.endsWith('.woff2'))
const folder = mkdtempSync(join(tmpdir(), 'nianbao-audit-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const script = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, `scripts/audit/${name}.ts`), ...args], { encoding: 'utf8' })

describe('licences', () => {
  it('of everything shipped are on the list, and Electron is among it', () => {
    expect(packages.length).toBeGreaterThan(50)
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

it('the bill of materials names every package with version, licence and digest, the same each time', () => {
  const file = join(folder, 'sbom.json')
  expect(script('sbom', file).status).toBe(0)
  const bom = JSON.parse(readFileSync(file, 'utf8')) as {
    bomFormat: string
    specVersion: string
    serialNumber: string
    components: { purl: string; 'bom-ref': string; hashes: { content: string }[] }[]
  }
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
  expect(bom.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(bom.components).toHaveLength(packages.length)
  expect(new Set(bom.components.map(one => one['bom-ref'])).size).toBe(packages.length)
  expect(bom.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes[0]?.content ?? ''))).toEqual([])
  expect(bom.components.map(({ purl }) => purl)).toContain('pkg:npm/%40floating-ui/core@1.8.0')
  const product = { name: 'nianbao', version: '1.0.0' }
  expect(cyclonedx(product, packages)).toEqual(cyclonedx(product, packages))
})

describe('npm run audit:package', () => {
  it('says that there is no packaged program, and that nothing was checked', () => {
    const { status, stdout } = script('package', join(folder, 'nowhere'))
    expect(stdout).toBe(
      '这里没有打包好的程序文件，熔断位没有核对；声明的配置由 npm run audit:security 核对。\n',
    )
    expect(status).toBe(2)
  })

  const binary = (states: string): string => {
    const file = join(folder, `binary-${states}`)
    const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
    writeFileSync(file, `ELF…${sentinel}\u0001${String.fromCharCode(states.length)}${states}…`)
    return file
  }
  const declared = Object.values(FUSES)
    .map(on => (on ? '1' : '0'))
    .join('')

  it('passes a program whose fuses are as declared', () => {
    expect(script('package', binary(declared))).toMatchObject({ status: 0, stdout: '不符的熔断位：无\n' })
  })

  it('names a fuse that stands wrong, and refuses a program without fuses', () => {
    expect(script('package', binary(`1${declared.slice(1)}`))).toMatchObject({
      status: 1,
      stdout: '不符的熔断位：RunAsNode\n',
    })
    const empty = join(folder, 'empty')
    writeFileSync(empty, 'no fuses')
    expect(script('package', empty).status).toBe(1)
  })
})
