import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../packaging/arguments.ts'
import { usage } from '../../src/cli/usage.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { has } from '../export/tools.ts'
import { nianbao } from '../helpers/run-cli.ts'
import { commands } from './commands.ts'
import { heavyCommands } from './heavy-commands.ts'
import { ROOT } from './pages.ts'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const SAMPLE = join(ROOT, 'resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const dist = mkdtempSync(join(tmpdir(), 'nianbao-commands-'))
afterAll(() => {
  rmSync(dist, { recursive: true })
})

/**
 * Those that no test runs as they are typed, with the reason; that the scripts and paths they name are there is looked at.
 * What is heavy is run in the long tests (heavy-commands.long.test.ts).
 */
const notRun: Readonly<Record<string, string>> = {
  'npm start': 'opens a window: test/e2e; what it chooses: test/scripts/entry-scripts.test.ts',
  'npm test': 'runs this',
  'npm run check': 'npm test in other words',
  'npm run borders': 'step of npm test: the rest of this file looks that it is',
  'npm run test:unit': 'runs this',
  'npm run test:e2e': 'part of npm test',
  'npm run test:long': 'runs the long tests, this among them',
  'npm run build && npm run bench': 'both are run alone, in the long tests',
  'npm run package': 'run with its arguments, in the long tests',
  'npm ci --include=optional': 'fetches packages',
  'npm link': 'changes the machine',
  'npm audit': 'asks the network',
  'npm audit --omit=dev': 'asks the network',
  'npx vitest run --project e2e test/e2e/linux-packages.test.ts test/e2e/windows-packages.test.ts':
    'part of npm test',
  'npx vitest run --project long test/core/checks/repairs': 'part of npm run test:long',
  'nianbao verify': 'run with its files',
  'node out/cli/index.js': 'run with the sample where it is built',
  'sudo apt-get install default-jdk-headless libpdfbox2-java libjaxb-api-java libactivation-java python3-openpyxl':
    'changes the machine',
  'dpkg -V': 'needs the package installed; tried in a Debian 12 of its own (docs/packaging.md)',
  'dpkg -i': 'changes the machine; tried in a Debian 12 of its own (docs/packaging.md)',
  'certutil -hashfile 公开年报-0.1.0-安装.exe SHA256': 'needs Windows',
}

/** The arguments of an npm script that is one program of ours, as npm would give them. */
function scriptOf(command: string): readonly string[] {
  const [, name = '', more = ''] = /^npm run ([\w:]+)(?: -- (.*))?$/.exec(command) ?? []
  const [node, file, ...given] = (scripts[name] ?? '').split(' ')
  if (node !== 'node' || file === undefined) throw new Error(`${command} is no program of ours`)
  return [file, ...given, ...more.split(' ').filter(word => word !== '')]
}

const run = (program: string, args: readonly string[]): { code: number | null; out: string } => {
  const ran = spawnSync(
    program,
    args.map(arg => arg.replace(/^dist\//, `${dist}/`)),
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  return { code: ran.status, out: `${ran.stdout}${ran.stderr}` }
}
const tried = new Set(heavyCommands.map(({ command }) => command))
/** Runs a command as a page writes it, but for what it writes, which goes into a folder of the test. */
function tryIt(command: string, args?: readonly string[]): string {
  expect(commands).toContain(command)
  tried.add(command)
  const [program = '', ...rest] = command.split(' ')
  const ran =
    program === 'npm' ? run(process.execPath, args ?? scriptOf(command)) : run(program, args ?? rest)
  expect(ran, command).toMatchObject({ code: 0 })
  return ran.out
}

describe('the commands of the pages', () => {
  it.skipIf(!has('openssl'))('write the national packs and sign one', () => {
    tryIt('npm run pack:write -- --out dist/packs')
    tryIt('openssl genpkey -algorithm ed25519 -out dist/packs/key.pem')
    const out = tryIt(
      'npm run pack:sign -- --key dist/packs/key.pem dist/packs/national-2021.json --out dist/packs/national-2021.nbcs',
    )
    expect(out).toContain('本程序不认可这把密钥')
    expect(existsSync(join(dist, 'packs/national-2021.nbcs'))).toBe(true)
  })

  it.skipIf(findChromium() === null)('write the guide', () => {
    tryIt('npm run guide -- --out dist/guide.pdf')
    expect(existsSync(join(dist, 'guide.pdf'))).toBe(true)
  })

  it('write the lists', () => {
    tryIt('npm run sbom', [...scriptOf('npm run sbom'), 'dist/sbom.json'])
    // With --write it would write the page that is being tested.
    tryIt('npm run audit:licences -- --write', scriptOf('npm run audit:licences'))
    tried.add('npx prettier --write docs/developing.md')
    const prettier = ['node_modules/.bin/prettier', '--check', 'docs/developing.md']
    expect(run(process.execPath, prettier)).toMatchObject({ code: 0 })
  })

  it('make packages by arguments that make sense', () => {
    const packing = commands.filter(command => command.startsWith('npm run package -- '))
    expect(packing.length).toBeGreaterThan(2)
    for (const command of packing) {
      tried.add(command)
      expect(readArguments(scriptOf(command).slice(1)), command).toBeTypeOf('object')
    }
    const inContainer = commands.filter(command => command.startsWith('docker run '))
    for (const command of inContainer) {
      tried.add(command)
      expect(existsSync(join(ROOT, 'packaging/linux/build-native.sh')), command).toBe(true)
    }
  })

  it('are those that the command line tells of itself', () => {
    const own = commands.filter(command => /^nianbao \w+ \S/.test(command))
    expect(own).toHaveLength(5)
    for (const command of own) {
      tried.add(command)
      expect(usage).toContain(command)
    }
  })

  // npm test builds first; by itself this file may run before there is anything built.
  it.skipIf(!existsSync(join(ROOT, 'out/cli/index.js')))('do their work on the sample', () => {
    tried.add('node out/cli/index.js')
    const read = nianbao('import', SAMPLE, '--json')
    expect(read.code, read.err).toBe(0)
    writeFileSync(join(dist, 'REPORT.json'), read.out)
    expect(nianbao('check', SAMPLE).code).toBeLessThan(2)
    const papers = ['--out', join(dist, 'papers'), '--formats', 'docx,txt']
    expect(nianbao('draft', '--from', SAMPLE, '--year', '2026', ...papers).code).toBe(0)
    const written = globSync('papers/*.{docx,txt}', { cwd: dist }).map(name => join(dist, name))
    expect(written).toHaveLength(2)
    expect(nianbao('verify', ...written).code).toBe(0)
    const again = ['--out', join(dist, 'again'), '--formats', 'txt', '--no-data']
    expect(nianbao('export', join(dist, 'REPORT.json'), ...again).code).toBe(0)
  })

  it('are all run above, or stand on the list with the reason', () => {
    const skipped = [has('openssl') ? '' : 'pack|openssl', findChromium() === null ? 'guide' : '']
    const without = skipped.filter(word => word !== '').join('|')
    const rest = commands.filter(command => !tried.has(command) && !(command in notRun))
    expect(rest.filter(command => without === '' || !new RegExp(without).test(command))).toEqual([])
    const listed = [...Object.keys(notRun), ...heavyCommands.map(({ command }) => command)]
    expect(listed.filter(command => !commands.includes(command))).toEqual([])
    expect(listed.filter((command, at) => listed.indexOf(command) !== at)).toEqual([])
  })

  it('that npm test stands for are its steps', () => {
    const steps = readFileSync(join(ROOT, 'scripts/test.ts'), 'utf8')
    for (const name of ['build', 'types', 'lint', 'format', 'borders'])
      expect(steps).toContain(`['${name}', `)
    expect(steps).toContain(`['unit', 'e2e', 'timed']`)
  })

  it('name scripts and files that are there', () => {
    const named = commands.flatMap(command => [...command.matchAll(/npm run ([\w:]+)/g)].map(m => m[1] ?? ''))
    expect(named.filter(name => !(name in scripts))).toEqual([])
    const files = Object.values(scripts).flatMap(text => /^node (\S+)/.exec(text)?.[1] ?? [])
    expect(files.length).toBeGreaterThan(8)
    expect(files.filter(file => !existsSync(join(ROOT, file)))).toEqual([])
    const paths = commands.flatMap(command => [...command.matchAll(/ (test\/\S+)/g)].map(m => m[1] ?? ''))
    expect(paths.filter(path => globSync(`${path}*`, { cwd: ROOT }).length === 0)).toEqual([])
  })
})
