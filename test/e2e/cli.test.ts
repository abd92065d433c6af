import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Interchange } from '../../src/core/report/interchange.ts'
import { readDocx } from '../../src/main/import/read-docx.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { nianbao } from '../helpers/run-cli.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const work = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
afterAll(() => rmSync(work, { recursive: true }))

const folder = (name: string) => mkdtempSync(join(work, name))
const file = (name: string, text: string | Uint8Array) => {
  const path = join(work, name)
  writeFileSync(path, text)
  return path
}
interface Summary {
  readonly files: readonly { readonly path: string; readonly format: string }[]
  readonly filled: readonly {
    readonly cell: string
    readonly value: number
    readonly from: readonly string[]
  }[]
  readonly says: string
  readonly verdict: string
  readonly draft: boolean
}

describe('nianbao import', () => {
  it('prints every cell of the built-in sample, form, year, office, dates and headings', () => {
    const read = nianbao('import', sample, '--json').json<Interchange>()
    expect(read).toMatchObject({
      form: 'F2021',
      fiscalYear: 2025,
      orgName: '青河县柳溪镇人民政府',
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      signedBy: '青河县柳溪镇人民政府',
      signDate: '2026-01-14',
      contact: { tel: '0100-6600123', postcode: '123456', email: 'lxzdzb@qinghexian.example' },
    })
    expect(Object.keys(read.cells)).toHaveLength(200)
    expect(Object.values(read.cells).every(c => c.confidence === 'exact')).toBe(true)
    expect(read.cells['t3.out.np']?.value).toBe(2)
    expect(read.headings).toHaveLength(6)
    expect(read.doubts).toEqual([])
  })

  it('without --json says in words what was recognised', () => {
    const ran = nianbao('import', sample)
    expect(ran.out).toContain('200 格：确定 200')
    expect(ran.out).toContain('表三 结转下年度 自然人  2 件')
  })
})

describe('nianbao check', () => {
  it('a report in order has no error and exit code 0', () => {
    const ran = nianbao('check', sample, '--json')
    expect(ran.json<{ verdict: string }>().verdict).toBe('pass')
    expect(ran.code).toBe(0)
  })

  it('a broken balance is an error with both sides, the difference and the cells, exit code 1', () => {
    const text = readFileSync(sample, 'utf8').replace(
      '四、结转下年度继续办理 |  |  | 2',
      '四、结转下年度继续办理 |  |  | 3',
    )
    const ran = nianbao('check', file('broken.txt', text), '--json')
    const { verdict, findings } = ran.json<{
      verdict: string
      findings: { rule: string; cells: string[] }[]
    }>()
    expect([ran.code, verdict]).toEqual([1, 'fail'])
    const balance = findings.filter(f => f.rule === 'T3-01')
    expect(balance[0]).toMatchObject({
      severity: 'error',
      verdict: 'fail',
      left: 11,
      right: 12,
      difference: 1,
    })
    expect(balance[0]?.cells).toContain('t3.out.np')
  })

  it('compares with last year and obeys the office kind', () => {
    const last = readFileSync(sample, 'utf8')
      .replaceAll('2026', '2025')
      .replaceAll('2025年', '2024年')
      .replaceAll('2025', '2024')
    const found = (args: string[]) =>
      nianbao('check', sample, ...args, '--json')
        .json<{ findings: { rule: string }[] }>()
        .findings.map(f => f.rule)
    expect(found(['--last-year', file('last.txt', last)])).toContain('T3-06')
    expect(found([])).not.toContain('T3-06')
    const sealed = readFileSync(sample, 'utf8').replace('2026年1月14日', '2026年3月14日')
    const late = file('late.txt', sealed)
    const rules = (kind: string) =>
      nianbao('check', late, '--office-kind', kind, '--json')
        .json<{ findings: { rule: string }[] }>()
        .findings.map(f => f.rule)
    expect(rules('gov_township')).toContain('Y-04')
    expect(rules('gov_county')).not.toContain('Y-04')
  })
})

describe('nianbao draft', () => {
  it(
    'carries the stock over, writes a draft in Word and PDF and says what came from where',
    { timeout: 60_000 },
    async () => {
      const out = folder('draft')
      const ran = nianbao('draft', '--from', sample, '--year', '2026', '--out', out)
      expect(ran.err).toBe('')
      const summary = ran.json<Summary>()
      expect(summary.filled).toContainEqual(
        expect.objectContaining({ cell: 't3.in.np', value: 2, from: ['t3.out.np'] }),
      )
      expect(summary.filled).toHaveLength(6)
      expect(summary).toMatchObject({ draft: true, verdict: 'unknown' })
      expect(summary.files.map(f => f.format)).toEqual(findChromium() ? ['docx', 'pdf'] : ['docx'])
      for (const f of summary.files) expect(f.path).toContain('草稿')
      expect(readdirSync(out)).toHaveLength(summary.files.length)
      const docx = summary.files.find(f => f.format === 'docx')
      const source = await readDocx(readFileSync(docx?.path ?? ''))
      const words = JSON.stringify(source)
      expect(words).toContain('2026年政府信息公开工作年度报告')
      expect(words).not.toContain('2025年政府信息公开工作年度报告')
    },
  )

  it('carries only from the year before; otherwise nothing, and says so', () => {
    const summary = nianbao(
      'draft',
      '--from',
      sample,
      '--year',
      '2028',
      '--out',
      folder('wrong'),
      '--formats',
      'docx',
    )
    expect(summary.code).toBe(0)
    expect(summary.json<Summary>().filled).toEqual([])
    expect(summary.json<Summary>().says).toContain('2027')
  })
})

describe('nianbao export', () => {
  it('prints what import gave, with what was changed by hand', async () => {
    const report = nianbao('import', sample, '--json').json<Interchange>()
    const cells = { ...report.cells, 't2.licences.decisions': { value: 4711, confidence: 'exact' } }
    const json = file('report.json', JSON.stringify({ ...report, cells }))
    const ran = nianbao('export', json, '--out', folder('export'), '--formats', 'docx')
    const [written] = ran.json<Summary>().files
    expect(written?.path).not.toContain('草稿')
    expect(JSON.stringify(await readDocx(readFileSync(written?.path ?? '')))).toContain('4711')
  })

  it('refuses a cell that the form does not have, by its name', () => {
    const report = nianbao('import', sample, '--json').json<Interchange>()
    const json = file('odd.json', JSON.stringify({ ...report, cells: { 't3.typo.np': { value: 1 } } }))
    const ran = nianbao('export', json, '--out', work)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain('t3.typo.np')
  })
})

describe('nianbao export asks for what a paper cannot do without', () => {
  it.each(['fiscalYear', 'orgName'])('%s', field => {
    const report = nianbao('import', sample, '--json').json<Interchange>()
    const json = file(`no-${field}.json`, JSON.stringify({ ...report, [field]: null }))
    const ran = nianbao('export', json, '--out', folder(`no-${field}`), '--formats', 'docx')
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(field)
  })

  it('writes a format once, however often it is named', () => {
    const json = file('twice.json', nianbao('import', sample, '--json').out)
    const ran = nianbao('export', json, '--out', folder('twice'), '--formats', 'docx,DOCX')
    expect(ran.json<Summary>().files).toHaveLength(1)
  })
})

it.skipIf(process.platform === 'win32')('whoever stops reading the output early gets no stack trace', () => {
  const built = resolve(import.meta.dirname, '../../out/cli/index.js')
  const line = '"$0" "$1" import "$2" --json | true'
  const ran = spawnSync('sh', ['-c', line, process.execPath, built, sample], { encoding: 'utf8' })
  expect(ran.stderr).toBe('')
})

describe('trouble is one Chinese sentence on stderr, exit code 2', () => {
  const page = '<html><body><h1>天气预报</h1><p>今天晴，最高气温二十度。</p></body></html>'
  it.each<[string, string[]]>([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['import', sample, '--fast']],
    ['no file', ['import']],
    ['a missing file', ['import', join(work, 'nowhere.txt')]],
    ['a folder', ['import', work]],
    ['a device that never ends', ['import', '/dev/zero']],
    ['a device in the place of a 参数包', ['check', sample, '--pack', '/dev/zero']],
    [
      'an output folder where nobody can make one',
      ['draft', '--from', sample, '--year', '2026', '--out', '/proc/x/y'],
    ],
    ['an output that is a device', ['draft', '--from', sample, '--year', '2026', '--out', '/dev/null']],
    ['an empty file', ['import', file('empty.txt', '')]],
    [
      'bytes that are no text',
      [
        'import',
        file(
          'noise.bin',
          new Uint8Array(4096).map((_, i) => (i * 197) % 251),
        ),
      ],
    ],
    ['a page that is no report', ['import', file('weather.html', page)]],
    ['half a JSON file', ['export', file('half.json', '{"form":"F2021",'), '--out', work]],
    ['an unknown format', ['export', sample, '--out', work, '--formats', 'odt']],
    ['an unknown office kind', ['check', sample, '--office-kind', 'castle']],
    ['a year that is none', ['draft', '--from', sample, '--year', '二〇二六', '--out', work]],
    ['a file below a file', ['import', join(sample, 'x.txt')]],
    [
      'an output folder below a file',
      ['draft', '--from', sample, '--year', '2026', '--out', join(sample, 'x')],
    ],
    ['an output folder that is a file', ['draft', '--from', sample, '--year', '2026', '--out', sample]],
  ])('%s', (_, args) => {
    const ran = nianbao(...args)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(/[\u4e00-\u9fff]/)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+|程序出错/)
  })
})
