import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLog } from '../../src/main/desktop/log.ts'
import { slowSaves } from '../../src/main/reports/slow-saves.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { newFolder } from './library-folder.ts'
import { program } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-log-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the log', () => {
  it('keeps one line for each event, errors with their stack', () => {
    const file = join(folder, 'new/log.jsonl')
    const log = openLog(file)
    log.write('refused-request', 'https://example.invalid/left')
    log.write('fault', new Error('broken'))
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { event: string; detail: string })
    expect(lines.map(({ event }) => event)).toEqual(['refused-request', 'fault'])
    expect(lines[0]?.detail).toBe('https://example.invalid/left')
    expect(lines[1]?.detail).toContain('log.test.ts')
  })

  it('begins anew after a million bytes, keeps five files in all, and reads them in order', () => {
    const file = join(folder, 'log.jsonl')
    for (const turn of ['one', 'two', 'three', 'four', 'five', 'six']) {
      writeFileSync(file, `${turn} ${'x'.repeat(1_000_001)}`)
      openLog(file).write(`after-${turn}`)
    }
    expect(readdirSync(folder).filter(name => name.startsWith('log.'))).toEqual([
      'log.jsonl',
      'log.jsonl.1',
      'log.jsonl.2',
      'log.jsonl.3',
      'log.jsonl.4',
    ])
    expect(statSync(`${file}.1`).size).toBe(1_000_005)
    expect(openLog(file).read()).toMatch(/^three x+four x+five x+six x+.*after-six.*\n$/)
  })

  it('keeps nothing of what a clerk wrote or is called, wherever it is planted', () => {
    const file = join(folder, 'personal.jsonl')
    const log = openLog(file)
    const planted = [
      '青河县柳溪镇人民政府',
      '张建国',
      'zhangjianguo',
      '8817423',
      '13900001111',
      'wang@liuxi.example',
      'C:\\Users\\zhangjianguo\\Documents\\年报.docx',
      '/home/zhangjianguo/文档/公开年报数据/library.sqlite',
      'file:///home/zhangjianguo/a.html',
      'https://example.invalid/%E9%9D%92%E6%B2%B3?tel=13900001111',
    ]
    for (const secret of planted) {
      log.write(
        'fault',
        secret.includes('zhangjianguo') && !secret.includes('/') ? { by: `'${secret}'` } : secret,
      )
      log.write('fault', new Error(`Unexpected token in "${secret}"`))
      log.write('bad-input', {
        method: 'offices.create',
        at: ['office.kind'],
        value: 8817423,
        of: { says: `“${secret}”` },
      })
      log.write('library-refused', {
        says: `“${secret}”打不开。`,
        stack: `Error\n    at read (${secret}/a.js:1:2)`,
      })
    }
    const text = log.read()
    for (const secret of ['青', '张建国', '8817423', '13900001111', 'wang', '%E9', '公开年报数据', '年报']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('office.kind')
    expect(text).toContain('a.js:1:2')
    expect(text.split('zhangjianguo').length - 1).toBe(0)
  })
})

describe('导出运行记录', () => {
  const support = join(folder, 'support')
  it('writes one text that says program, library and system, and holds the log but nothing of the reports', async () => {
    mkdirSync(support)
    const p = program(newFolder())
    await p.ask('offices.create', { office: liuxi })
    await p.ask('reports.create', { officeId: 1, year: 2021 })
    await p.send('offices.create', { office: { ...liuxi, kind: '张建国' } })
    p.desk.folder = support
    const saved = await p.ask('log.export', {})
    const text = readFileSync(join(support, saved!.file), 'utf8')
    expect(saved!.file).toMatch(/^公开年报运行记录\d{4}-\d\d-\d\d\.txt$/)
    expect(text).toMatch(/程序 0\.1\.0　库格式 \d+　系统 \w+/)
    expect(text).toContain('bad-input')
    for (const secret of ['柳溪', '张建国', liuxi.contact.address ?? '柳溪'])
      expect(text).not.toContain(secret)
  })

  it('writes nothing where the clerk cancels', async () => {
    const p = program(newFolder())
    expect(await p.ask('log.export', {})).toBeNull()
  })
})

describe('a disk that is slow to take a save', () => {
  it('is noted once for twenty saves, in milliseconds and nothing else', () => {
    const lines: unknown[] = []
    const took = slowSaves({ write: (event, detail) => void lines.push([event, detail]) })
    for (let n = 0; n < 40; n += 1) took(20)
    took(900)
    expect(lines).toEqual([])
    for (let n = 0; n < 39; n += 1) took(180)
    expect(lines).toEqual([
      ['slow-saves', { ms: 180 }],
      ['slow-saves', { ms: 180 }],
    ])
  })
})
