import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isolatedImporter } from '../../../src/main/import/importer-process.ts'
import { nodeParser } from '../../../src/main/import/node-parser.ts'

const script = (name: string) => join(import.meta.dirname, 'bad-parsers', name)
const real = join(import.meta.dirname, '../../../src/main/import/importer.ts')
const sample = readFileSync(join(import.meta.dirname, '../../fixtures/road/云岭镇2020年年报.txt'))
const watch = { longest: 3_000, most: 400e6, every: 20 }

const readWith = (parser: string, bytes: Uint8Array, name = '年报.docx') =>
  isolatedImporter(() => nodeParser(parser), watch).read(bytes, name)
const children = () =>
  spawnSync('pgrep', ['-P', String(process.pid), '-f', 'bad-parsers'], { encoding: 'utf8' }).stdout

describe('在另一个进程里读文件', () => {
  test('读得出的年报，和在本进程里读的一样', { timeout: 30_000 }, async () => {
    const importer = isolatedImporter(() => nodeParser(real))
    const read = await importer.read(sample, '云岭镇2020年年报.txt')
    expect(read).toMatchObject({ ok: true, draft: { formId: 'F2019', fiscalYear: 2020 } })
    expect(await importer.read(strToU8('今天天气很好。'), '年报.txt')).toMatchObject({ ok: false })
  })

  test.each([
    ['不停的', 'hangs.mjs', '这份文件读了太久，已停止读取。'],
    ['崩溃的', 'crashes.mjs', '这份文件使读取程序出错，没有读入。'],
    ['答非所问的', 'babbles.mjs', '这份文件使读取程序出错，没有读入。'],
    ['不存在的', 'nowhere.mjs', '这份文件使读取程序出错，没有读入。'],
  ])('%s读取进程只损失这一份文件', { timeout: 30_000 }, async (_what, name, says) => {
    expect(await readWith(script(name), sample)).toMatchObject({ ok: false, error: { says } })
    await expect.poll(children).toBe('')
  })

  test.skipIf(process.platform !== 'linux')('吃内存的，到了限度就停', { timeout: 30_000 }, async () => {
    const says = '这份文件展开后太大，已停止读取。'
    expect(await readWith(script('eats.mjs'), sample)).toMatchObject({ ok: false, error: { says } })
    await expect.poll(children).toBe('')
  })

  test('读取进程写不了文件，也开不了别的程序', { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-written-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    await readWith(script('writes.mjs'), sample, join(folder, 'left-behind'))
    expect(readdirSync(folder)).toEqual([])
  })

  test('几份同时读，坏的不碍好的', { timeout: 30_000 }, async () => {
    const good = isolatedImporter(() => nodeParser(real))
    const [bad, read] = await Promise.all([
      readWith(script('crashes.mjs'), sample),
      good.read(sample, '年报.txt'),
    ])
    expect([bad.ok, read.ok]).toEqual([false, true])
  })
})
