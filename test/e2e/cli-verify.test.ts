import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interchangeSchema } from '../../src/contract/schemas/interchange.ts'
import { reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import type { Report } from '../../src/core/report/report.ts'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Store } from '../../src/main/store/store.ts'
import { nianbao } from '../helpers/run-cli.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const work = mkdtempSync(join(tmpdir(), 'nianbao-verify-'))
afterAll(() => rmSync(work, { recursive: true }))

const formats = ['docx', 'html', 'txt', 'json', 'xlsx', ...(findChromium() ? ['pdf'] : [])]
if (!findChromium()) console.warn('verify not tested with PDF: no Chromium, Chrome or Edge on this machine')

function storeIn(folder: string): Store {
  const opened = openStore({ folder, appVersion: '0.1.0', osUser: 'clerk', now: () => new Date() })
  if (!opened.ok) throw new Error(opened.error.says)
  return opened.value
}

interface Verified {
  readonly agree: boolean
  readonly files: readonly { readonly code: string; readonly differences: readonly string[] }[]
}

describe('nianbao verify', () => {
  let files: Readonly<Record<string, string>>
  beforeAll(() => {
    const json = join(work, 'report.json')
    writeFileSync(json, nianbao('import', sample, '--json').out)
    const ran = nianbao('export', json, '--out', work, '--formats', formats.join(','))
    expect(ran.err).toBe('')
    const written = ran.json<{ files: { path: string; format: string }[] }>().files
    files = Object.fromEntries(written.map(({ path, format }) => [format, path]))
  })

  it('says that all kinds of file of one report agree, with one 一致码', () => {
    expect(Object.keys(files).sort()).toEqual([...formats].sort())
    const ran = nianbao('verify', ...Object.values(files), '--json')
    const verified = ran.json<Verified>()
    expect(verified.files.flatMap(file => file.differences)).toEqual([])
    expect(new Set(verified.files.map(file => file.code)).size).toBe(1)
    expect(verified.files[0]?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect([ran.code, verified.agree]).toEqual([0, true])
    expect(nianbao('verify', ...Object.values(files)).out).toContain('一致：')
  })

  it('names the number and the word that differ, exit code 1', () => {
    const text = readFileSync(files['txt'] ?? '', 'utf8')
    const changed = join(work, 'changed.txt')
    const spoilt = text.replace('四、结转下年度继续办理 |  |  | 2', '四、结转下年度继续办理 |  |  | 3')
    expect(spoilt).not.toBe(text)
    writeFileSync(changed, spoilt)
    const ran = nianbao('verify', files['docx'] ?? '', changed)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('不一致：')
    expect(ran.out).toContain('应为“2”，文件中是“3”')
    writeFileSync(changed, text.replace('其他需要报告', '别的需要报告'))
    expect(nianbao('verify', files['json'] ?? '', changed).code).toBe(1)
  })

  it('takes a chapter beside the form for the same words, whatever rank a kind of file gives it', () => {
    const json = join(work, 'more.json')
    const report = interchangeSchema.parse(JSON.parse(nianbao('import', sample, '--json').out))
    const extra = [{ heading: '六、下一步工作打算', paragraphs: ['加强培训。'], before: 's6' as const }]
    writeFileSync(json, JSON.stringify({ ...report, sections: { ...report.sections, extra } }))
    const out = join(work, 'more')
    nianbao('export', json, '--out', out, '--formats', 'docx,html,txt,json')
    const ran = nianbao('verify', ...readdirSync(out).map(name => join(out, name)))
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, '一致：4 份的数字和文字相同'])
  })

  it('names what differs from a workbook, in its numbers and in the text it was written with', () => {
    const text = readFileSync(files['txt'] ?? '', 'utf8')
    const changed = join(work, 'other.txt')
    writeFileSync(
      changed,
      text.replace('四、结转下年度继续办理 |  |  | 2', '四、结转下年度继续办理 |  |  | 3'),
    )
    const numbers = nianbao('verify', changed, files['xlsx'] ?? '')
    expect([numbers.code, numbers.out.includes('应为“3”，文件中是“2”')]).toEqual([1, true])
    writeFileSync(changed, text.replace('其他需要报告', '别的需要报告'))
    const words = nianbao('verify', files['xlsx'] ?? '', changed)
    expect([words.code, words.out.includes('各表的数字相同，但文字不同')]).toEqual([1, true])
    expect(nianbao('verify', files['xlsx'] ?? '').out).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
  })

  it('names the number that differs between two workbooks, whose 一致码 is the one they were written with', () => {
    const workbook = files['xlsx'] ?? ''
    const parts = unzipSync(readFileSync(workbook))
    const sheet = 'xl/worksheets/sheet3.xml'
    const spoilt = strFromU8(parts[sheet]!).replace(/<v>0<\/v>(?=(?:(?!<v>0).)*$)/s, '<v>7</v>')
    const changed = join(work, 'changed.xlsx')
    writeFileSync(changed, zipSync({ ...parts, [sheet]: strToU8(spoilt) }))
    const ran = nianbao('verify', workbook, changed)
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(/“[^”]+”第 \d+ 行第 \d+ 列应为“0”，文件中是“7”/)
    expect(nianbao('verify', workbook, workbook).code).toBe(0)
  })

  describe('with the library', () => {
    const library = join(work, 'library')
    const filesOf = () =>
      readdirSync(library, { recursive: true, encoding: 'utf8' })
        .map(name => ({ name, path: join(library, name) }))
        .filter(({ path }) => statSync(path).isFile())
    const bytesOf = () => filesOf().map(({ name, path }) => [name, readFileSync(path, 'base64')])
    const stampsOf = () => filesOf().map(({ name, path }) => [name, statSync(path).mtimeMs])
    let report: Report
    beforeAll(() => {
      mkdirSync(library)
      const json = JSON.parse(readFileSync(files['json'] ?? '', 'utf8')) as unknown
      report = reportFromInterchange(interchangeSchema.parse(json))
      const store = storeIn(library)
      const { id } = store.offices.create(report.office)
      store.reports.insert({ officeId: id, version: 1, origin: 'own', report }, '2026-01-15T00:00:00Z')
      store.close()
    })

    it('says that files and library agree, and leaves every byte of the folder as it was', () => {
      const before = bytesOf()
      const ran = nianbao('verify', files['docx'] ?? '', files['xlsx'] ?? '', '--data-dir', library)
      expect([ran.err, ran.code]).toEqual(['', 0])
      expect(ran.out).toContain(`年报库：${report.office.name}${String(report.year)}年，第1版（草稿）`)
      expect(bytesOf()).toEqual(before)
      const alone = nianbao('verify', '--data-dir', library, '--year', String(report.year))
      expect([alone.code, alone.out.split('\n')[0]]).toEqual([0, '一致码'])
    })

    it('names the cell and the paragraph that differ from the library', () => {
      const changed = join(work, 'edited.txt')
      const text = readFileSync(files['txt'] ?? '', 'utf8')
      writeFileSync(
        changed,
        text
          .replace('四、结转下年度继续办理 |  |  | 2', '四、结转下年度继续办理 |  |  | 3')
          .replace('年初', '年底'),
      )
      const ran = nianbao('verify', changed, '--data-dir', library)
      expect(ran.code).toBe(1)
      expect(ran.out).toContain('应为“2”，文件中是“3”')
    })

    it('says who has the library open, and does not touch it', () => {
      const store = storeIn(library)
      // Reading the file here would take this process's lock off it.
      const before = stampsOf()
      const ran = nianbao('verify', files['docx'] ?? '', '--data-dir', library)
      const after = stampsOf()
      store.close()
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.err).toMatch(/正在被clerk.*使用/)
      expect(after).toEqual(before)
    })

    it.each([
      ['an office that is not in it', ['--office', '云岭镇人民政府'], '没有“云岭镇人民政府”'],
      ['a year that is not in it', ['--year', '2019'], '2019年的年报'],
      ['a year that is none', ['--year', '一九'], '请写四位数字'],
    ])('answers %s with one sentence', (_, asked, says) => {
      const ran = nianbao('verify', files['docx'] ?? '', '--data-dir', library, ...asked)
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.err).toContain(says)
    })

    it('answers a folder without a library with one sentence', () => {
      const ran = nianbao('verify', files['docx'] ?? '', '--data-dir', work)
      expect([ran.code, ran.err.includes('没有年报库')]).toEqual([2, true])
    })
  })

  it('gives a single file its 一致码', () => {
    const ran = nianbao('verify', files['html'] ?? '')
    expect([ran.code, ran.out.split('\n')[0]]).toEqual([0, '一致码'])
  })

  it.each([
    ['no file', ['verify']],
    ['a file that is none', ['verify', join(work, 'nowhere.docx')]],
    ['an unknown option', ['verify', sample, '--quick']],
  ])('answers %s with one sentence, exit code 2', (_, args) => {
    const ran = nianbao(...args)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err).toMatch(/[\u4e00-\u9fff]/)
  })
})
