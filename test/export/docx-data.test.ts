import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { ImportDraft } from '../../src/core/import/draft.ts'
import type { Report } from '../../src/core/report/report.ts'
import { sealVisible, sha256 } from '../../src/main/export/sealed-report.ts'
import { verifyDocx } from '../../src/main/export/verify-export.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { reportInDocx } from '../../src/main/import/report-in-docx.ts'
import { sample2021 } from './sample-reports.ts'
import { has, inFolder } from './tools.ts'

const { form } = sample2021
/** Things that are stored and not printed, and a text that no table reader could give back. */
const report: Report = {
  ...sample2021.report,
  cells: {
    ...sample2021.report.cells,
    't3.in.np': {
      value: 7,
      origin: 'carried',
      carried: 5,
      raw: '柒',
      reason: { code: 'other', note: '内部说明' },
    },
  },
  text: {
    ...sample2021.report.text,
    publishDate: '2026-02-03',
    contact: { ...sample2021.report.text.contact, email: 'private@qinghe.example' },
    preface: ['甲', ...sample2021.report.text.preface, '㙦䶮𠅤 ]]> & "引号" <b>'],
  },
}
const paper = composeDocument(form, report, { draft: false })
const written = () => writeDocx(paper, sealVisible(form, report))

async function changed(part: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  const parts = unzipSync(await written())
  const before = strFromU8(parts[part]!)
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [part]: strToU8(after) })
}
const inWord = (from: string | RegExp, to: string) => changed('word/document.xml', from, to)

async function read(bytes: Uint8Array): Promise<ImportDraft> {
  const result = await readReportFile(bytes, 'a.docx')
  if (!result.ok) throw new Error(result.error.says)
  return result.draft
}
/** As a file of ours would hold it. */
const sealed = (json: string, summed = json) =>
  `<giaReport xmlns="urn:gia-report:1" sha256="${sha256(summed)}"><json>${json.replaceAll('"', '&quot;')}</json></giaReport>`
const says = (draft: ImportDraft) => draft.doubts.map(doubt => doubt.says).join('\n')

describe('the data inside a Word file', () => {
  it('is the report, read back exactly and without a doubt', async () => {
    const draft = await read(await written())
    expect(draft.text).toMatchObject({
      ...report.text,
      title: paper.title.join(''),
      publishDate: null,
      contact: {},
    })
    expect(Object.values(draft.cells).every(cell => cell.confidence === 'exact')).toBe(true)
    expect(draft.cells['t3.in.np']?.value).toBe(7)
    expect(draft.doubts.filter(doubt => doubt.cell === undefined)).toEqual([])
    expect(await verifyDocx(await written(), paper)).toMatchObject({ ok: true })
  })

  it('holds nothing that the paper does not show', async () => {
    const all = Object.values(unzipSync(await written()))
      .map(part => strFromU8(part))
      .join('')
    expect(all).toContain('0000-1234567')
    for (const hidden of ['private@', '内部说明', '柒', '2026-02-03']) expect(all).not.toContain(hidden)
  })

  it('stands beside its schema, id, digest and 一致码 in the properties, and is left out where asked', async () => {
    const parts = unzipSync(await written())
    const properties = strFromU8(parts['docProps/custom.xml']!)
    expect(properties).toContain('name="GIA.schema"')
    expect(properties).toMatch(/name="GIA\.sha256"><vt:lpwstr>[0-9a-f]{64}</)
    expect(properties).toMatch(/name="一致码"><vt:lpwstr>[0-9A-Z]{4}-[0-9A-Z]{4}</)
    const plain = await writeDocx(paper)
    expect(Object.keys(unzipSync(plain)).filter(name => name.startsWith('customXml'))).toEqual([])
    expect(await reportInDocx(plain)).toBeNull()
  })

  it('gives the same bytes for the same report', async () => {
    expect(Buffer.compare(await written(), await written())).toBe(0)
  })

  it('gives way to a number changed in Word, and says so', async () => {
    const draft = await read(await inWord(/(<w:t[^>]*>)56(<\/w:t>)/, '$157$2'))
    expect(draft.cells['t4.rv.total']?.value).toBe(57)
    expect(says(draft)).toContain('表四 复议诉讼：此段在 Word 中改过')
    expect(says(draft)).toContain('导出时是 56，在 Word 中改成了 57')
    expect(draft.text.preface).toEqual(report.text.preface)
  })

  it('gives way to a paragraph changed in Word, and to that chapter only', async () => {
    const draft = await read(await inWord('全年巡检12次', '全年巡检13次'))
    expect(JSON.stringify(draft.text.sections.s5)).toContain('全年巡检13次')
    expect(draft.text.sections.s1).toEqual(report.text.sections.s1)
    expect(says(draft)).toContain('五、存在的主要问题及改进情况：此段在 Word 中改过')
    expect(says(draft).match(/此段在 Word 中改过/g)).toHaveLength(1)
  })

  it('gives way to another date of signature and another title', async () => {
    const draft = await read(await inWord('2026年1月15日', '2026年1月16日'))
    expect(draft.text.signDate).toBe('2026-01-16')
    const titled = await read(await inWord('2025年政府信息公开', '2024年政府信息公开'))
    expect(titled.fiscalYear).toBe(2024)
    expect(says(titled)).toContain('题目：此段在 Word 中改过')
  })

  it('is not believed where it was tampered with, and the program says so by reading what is visible', async () => {
    const part = 'customXml/item1.xml'
    const bytes = await changed(
      part,
      /(t4\.rv\.total&quot;:\{&quot;confidence&quot;:&quot;exact&quot;,&quot;value&quot;:)56/,
      '$199',
    )
    expect(await reportInDocx(bytes)).toBeNull()
    expect((await read(bytes)).cells['t4.rv.total']?.value).toBe(56)
  })

  it('never wins over the text, not even with the digests of the text and a right sum', async () => {
    const parts = unzipSync(await written())
    const stored = /<json>(.*)<\/json>/s.exec(strFromU8(parts['customXml/item1.xml']!))![1]!
    const json = stored
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    const forged = json.replace(
      '"t4.rv.total":{"confidence":"exact","value":56}',
      '"t4.rv.total":{"confidence":"exact","value":99}',
    )
    expect(forged).not.toBe(json)
    const xml = sealed(
      forged.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      forged,
    )
    const bytes = zipSync({ ...parts, 'customXml/item1.xml': strToU8(xml) })
    expect((await reportInDocx(bytes))?.changed).toEqual(['t4'])
    expect((await read(bytes)).cells['t4.rv.total']?.value).toBe(56)
  })

  it.each([
    ['no XML', '<giaReport'],
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['no JSON, rightly summed', sealed('{"form":')],
    ['JSON of something else, rightly summed', sealed('{"form":"F1999","blocks":null}')],
    ['nothing', '<a/>'],
  ])('is left aside where it is %s; the text is read all the same', async (_, xml) => {
    const bytes = await changed('customXml/item1.xml', /^[^]*$/, xml)
    expect(await reportInDocx(bytes)).toBeNull()
    expect((await read(bytes)).cells['t4.rv.total']?.value).toBe(56)
  })

  it.each(['F2031', 'F2031a'])('in %s, not here: refused, not read by halves in another form', async id => {
    const later = sealed(`{"form":"${id}","cells":{},"sections":{},"blocks":{}}`)
    const bytes = await changed('customXml/item1.xml', /^[^]*$/, later)
    expect(await readReportFile(bytes, 'a.docx')).toMatchObject({
      ok: false,
      error: {
        says: '这份年报用的是这里没有的格式，没有读入。',
        hint: expect.stringContaining('参数包') as unknown,
      },
    })
  })

  it('keeps an export from counting where it differs from the text', async () => {
    const bytes = await inWord('全年巡检12次', '全年巡检13次')
    const now = composeDocument(
      form,
      JSON.parse(JSON.stringify(report).replaceAll('全年巡检12次', '全年巡检13次')) as Report,
      { draft: false },
    )
    const verdict = await verifyDocx(bytes, now)
    expect(verdict.ok ? '' : verdict.differences.join('')).toContain('机读数据与正文不一致：s5')
  })

  it.skipIf(!has('soffice'))('outlives being saved by LibreOffice', { timeout: 120_000 }, async () => {
    const bytes = await written()
    const saved = inFolder(folder => {
      writeFileSync(join(folder, 'in.docx'), bytes)
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      const to = ['--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'in.docx')]
      execFileSync('soffice', [profile, '--headless', ...to], { stdio: 'ignore', timeout: 90_000 })
      return new Uint8Array(readFileSync(join(folder, 'out', 'in.docx')))
    })
    const own = await reportInDocx(saved)
    expect(own?.json.cells['t3.in.np']?.value).toBe(7)
    expect(own?.changed).toEqual([])
  })
})
