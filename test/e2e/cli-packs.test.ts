import { generateKeyPairSync } from 'node:crypto'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedFile } from '../../scripts/packs/signed-file.ts'
import { putToUse } from '../../src/core/packs/put-to-use.ts'
import type { Pack } from '../../src/core/packs/pack.ts'
import type { Interchange } from '../../src/core/report/interchange.ts'
import { packKeyOf } from '../../src/main/packs/pack-key.ts'
import { pack2027 } from '../fixtures/packs/pack-2027.ts'
import { programWithKey } from '../helpers/program-with-key.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { commandLine, nianbao } from '../helpers/run-cli.ts'
import { program } from '../main/program.ts'

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample/青河县柳溪镇人民政府2025年年报.txt')
const work = mkdtempSync(join(tmpdir(), 'nianbao-cli-packs-'))
const { privateKey } = generateKeyPairSync('ed25519')
/** The command line of a county whose key has signed the packs. */
const ours = commandLine(join(work, 'program/out/cli/index.js'))
const signed = (name: string, pack: Pack): string => {
  const path = join(work, name)
  writeFileSync(path, signedFile(privateKey, pack))
  return path
}
const pack = signed('2027.nbcs', pack2027)
const json = (folder: string): string => join(folder, globSync('*.json', { cwd: folder })[0] ?? '')

/** A data folder whose library has the pack and a report in its form; it is closed. */
async function libraryWithPack(): Promise<string> {
  const library = mkdtempSync(join(work, '公开年报数据'))
  const there = program(library, { packKeys: [packKeyOf(privateKey)] })
  there.desk.file = pack
  const chosen = await there.ask('packs.pick', {})
  await there.ask('packs.apply', { token: chosen?.token ?? '' })
  const { id: officeId } = await there.ask('offices.create', { office: liuxi })
  await there.ask('reports.create', { officeId, year: 2027 })
  there.close()
  putToUse([])
  return library
}

let report2027 = ''
let drafted: { form: string; filled: { cell: string; value: number }[] }
beforeAll(() => {
  mkdirSync(join(work, 'program'))
  programWithKey(join(work, 'program'), privateKey)
  const first = join(work, '2026')
  expect(ours('draft', '--from', SAMPLE, '--year', '2026', '--out', first, '--formats', 'json').code).toBe(0)
  const next = join(work, '2027')
  const draft = ours(
    'draft',
    '--from',
    json(first),
    '--year',
    '2027',
    '--out',
    next,
    '--formats',
    'json,docx',
    '--pack',
    pack,
  )
  expect(draft.err).toBe('')
  drafted = draft.json()
  report2027 = json(next)
})
afterAll(() => {
  rmSync(work, { recursive: true })
})

describe('nianbao with 参数包', () => {
  it('drafts a year in a form that only a pack knows, with last year’s stocks, and without the pack in its own', () => {
    expect(drafted.form).toBe('F2027')
    expect(readFileSync(report2027, 'utf8')).toContain('"t5.byPiece.paid"')
    const without = join(work, 'without')
    const draft = ours('draft', '--from', SAMPLE, '--year', '2027', '--out', without, '--formats', 'json')
    expect(draft.json()).toMatchObject({ form: 'F2021' })
  })

  it('checks by the rules of the pack, from the file or from the library that has it, and never without', async () => {
    const report = JSON.parse(readFileSync(report2027, 'utf8')) as Interchange
    const cells = { ...report.cells }
    for (const [id, cell] of Object.entries(cells)) cells[id] = { ...cell, value: cell.value ?? 0 }
    for (const id of ['t5.byPiece.paid', 't5.all.paid']) {
      const cell = cells[id]
      if (cell) cells[id] = { ...cell, value: 7 }
    }
    const file = join(work, '多收.json')
    writeFileSync(file, JSON.stringify({ ...report, cells }))
    const byFile = ours('check', file, '--pack', pack, '--json')
    expect(byFile.out).toContain('表五收取信息处理费7元')
    expect(ours('check', file, '--data-dir', await libraryWithPack(), '--json').out).toBe(byFile.out)
    const without = ours('check', file)
    expect([without.code, without.err]).toEqual([
      2,
      expect.stringMatching(/格式这里没有.*--pack.*--data-dir/),
    ])
  })

  it('writes it, reads it again from paper, and finds it in the library', async () => {
    const out = join(work, 'papers')
    expect(ours('export', report2027, '--out', out, '--formats', 'docx', '--pack', pack).code).toBe(0)
    const [docx = ''] = globSync('*.docx', { cwd: out }).map(name => join(out, name))
    expect(ours('verify', report2027, docx, '--pack', pack)).toMatchObject({ code: 0, err: '' })
    expect(ours('import', docx)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/这里没有的格式.*参数包/) as unknown,
    })
    const archived = ours('verify', '--data-dir', await libraryWithPack(), '--year', '2027')
    expect(archived.out).toMatch(/年报库：青河县柳溪镇人民政府2027年/)
  })

  it.each([
    [
      'of a key that the program does not know',
      () => nianbao('check', SAMPLE, '--pack', pack),
      /不是本程序认可的密钥/,
    ],
    [
      'changed after it was signed',
      () => {
        const altered = join(work, '改过.nbcs')
        writeFileSync(altered, readFileSync(pack, 'utf8').replace('自动批量', '批量'))
        return ours('check', SAMPLE, '--pack', altered)
      },
      /改过\.nbcs.*签名对不上/,
    ],
    [
      'of a newer program',
      () => {
        const newer = join(work, 'newer.nbcs')
        writeFileSync(
          newer,
          JSON.stringify({ ...(JSON.parse(readFileSync(pack, 'utf8')) as object), version: 2 }),
        )
        return ours('check', SAMPLE, '--pack', newer)
      },
      /更新版本的程序/,
    ],
    [
      'older than the one in the library',
      () => {
        const { version } = pack2027
        const next = signed('next.nbcs', { ...pack2027, version: version + 1 })
        return ours('check', SAMPLE, '--pack', next, '--pack', pack)
      },
      /2027\.nbcs.*更早的第/,
    ],
    ['that is not there', () => ours('check', SAMPLE, '--pack', join(work, 'no.nbcs')), /找不到文件/],
    ['in a folder without a library', () => ours('check', SAMPLE, '--data-dir', work), /没有年报库/],
  ])('refuses a pack %s, with its sentence', (_what, ran, says) => {
    const { code, out, err } = ran()
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})
