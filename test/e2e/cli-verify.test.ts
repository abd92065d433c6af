import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../src/main/export/find-chromium.ts'
import { nianbao } from '../helpers/run-cli.ts'

const sample = resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const work = mkdtempSync(join(tmpdir(), 'nianbao-verify-'))
afterAll(() => rmSync(work, { recursive: true }))

const formats = ['docx', 'html', 'txt', 'json', ...(findChromium() ? ['pdf'] : [])]
if (!findChromium()) console.warn('verify not tested with PDF: no Chromium, Chrome or Edge on this machine')

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
