import * as fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { form2021 } from '../../../src/core/forms/form-2021.ts'
import { draftToInterchange } from '../../../src/core/import/to-interchange.ts'
import { openFile } from '../../../src/main/import/open-file.ts'
import { readPasted } from '../../../src/main/import/read-pasted.ts'
import { readReportFile } from '../../../src/main/import/read-report-file.ts'
import { flattenings, htmlTable } from '../flatten.ts'
import { printTables } from '../printed-table.ts'
import { randomReport } from '../random-report.ts'
import { wholeHtml, wholeText } from '../whole-text.ts'
import { encoded } from './encodings.ts'
import { readKind, sureAndRight } from './read-kind.ts'

const { values: truth } = fc.sample(
  randomReport.filter(r => r.form === form2021),
  { numRuns: 1, seed: 7 },
)[0]!
const tables = printTables(form2021, truth)
const text = wholeText(form2021, 2021, tables, flattenings['pipeRows']!)
const page = wholeHtml(form2021, 2021, tables, htmlTable)

async function isWhole(bytes: Uint8Array, name: string): Promise<void> {
  const draft = await readKind(bytes, name)
  expect(draft.orgName).toBe('青河县柳溪镇人民政府')
  expect(sureAndRight(draft, truth, name)).toBe(Object.keys(truth).length)
}

describe('同一份年报，不同的编码', () => {
  test.each([
    'utf-8',
    'utf-8 with mark',
    'gb18030',
    'utf-16le',
    'utf-16le with mark',
    'utf-16be',
    'utf-16be with mark',
  ] as const)('文本和网页，%s', async encoding => {
    await isWhole(encoded(text, encoding), '年报.doc')
    await isWhole(encoded(page, encoding), '年报.txt')
  })
})

describe('单个网页文件（.mht）', () => {
  const archive = (head: string, body: string) =>
    strToU8(
      [
        'From: <Saved by Blink>',
        'Subject: =?utf-8?B?5bm05oql?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related;',
        '\ttype="text/html";',
        '\tboundary="----=_Part_1"',
        '',
        '',
        '------=_Part_1',
        head,
        '',
        body,
        '------=_Part_1',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        '',
        'iVBORw0KGgo=',
        '------=_Part_1--',
        '',
      ].join('\r\n'),
      true,
    )
  const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

  test('quoted-printable、UTF-8，像 Chrome 存的', async () => {
    const quoted = latin(strToU8(page))
      .replace(
        /[^\n\r\x20-\x3c\x3e-\x7e]/g,
        c => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .replaceAll('=', '=3D')
      .replace(/=3D(?=[0-9A-F]{2})/g, '=')
      .replace(/(.{70}(?![0-9A-F=]))/g, '$1=\r\n')
    await isWhole(
      archive(
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
        quoted,
      ),
      '年报.mhtml',
    )
  })

  test('base64、GB2312，像 Word 和 WPS 存的', async () => {
    const packed = Buffer.from(encoded(page, 'gb18030')).toString('base64').replace(/.{76}/g, '$&\r\n')
    await isWhole(
      archive('Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64', packed),
      '年报.mht',
    )
  })

  test('没有正文的，一句话说明', async () => {
    const opened = await openFile(archive('Content-Type: image/gif', 'R0lGOD'), '年报.mht')
    expect(opened).toMatchObject({ ok: false, error: { says: '这个网页文件里没有正文，读不出来。' } })
  })
})

describe('网页里藏着和裹着的', () => {
  test('藏起来的数、排版用的表格、空标签', async () => {
    const wrapped = page
      .replace(
        '<body>',
        '<body><div style="display:none">一、本年新收政府信息公开申请数量 9 9 9 9 9 9 9</div><table><tr><td>',
      )
      .replace('</body>', '</td></tr></table><script>document.write("规章 9 9 9")</script></body>')
    await isWhole(strToU8(wrapped), '年报.html')
  })
})

describe('剪贴板里的网页和文字', () => {
  const importer = { read: readReportFile }
  test('取确定的格多的那一份', async () => {
    const poor = '<p>青河县柳溪镇人民政府2021年政府信息公开工作年度报告</p>'
    const fromText = await readPasted(importer, '粘贴的文字', text, poor)
    expect(fromText.read.ok && sureAndRight(fromText.read.draft, truth, 'text')).toBe(
      Object.keys(truth).length,
    )
    expect(new TextDecoder().decode(fromText.bytes)).toBe(text)
    const fromPage = await readPasted(importer, '粘贴的文字', text.replaceAll('|', ''), page)
    expect(new TextDecoder().decode(fromPage.bytes)).toBe(page)
  })
})

describe('识别结果的 JSON', () => {
  test('每格说出处：文本的行，网页的行列；读回来还是那些数', async () => {
    const draft = await readKind(strToU8(page), '年报.html')
    const json = draftToInterchange(draft)
    expect(json.cells['t3.new.np']?.source).toMatchObject({ row: 4, line: expect.any(Number) as number })
    expect(draftToInterchange(await readKind(strToU8(text), '年报.txt')).cells['t3.new.np']?.source).toEqual({
      line: text.split('\n').findIndex(l => l.startsWith('一、本年新收')) + 1,
    })
    const again = await readReportFile(strToU8(JSON.stringify(json)), '年报.json')
    expect(again.ok && sureAndRight(again.draft, truth, 'json')).toBe(Object.keys(truth).length)
  })
})

describe('读不了的文件，各有一句话', () => {
  test.each([
    [
      '表格文件',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
      '这是表格文件，没有年报的正文。',
    ],
    ['RTF', strToU8('{\\rtf1\\ansi 2021}'), '这是 RTF 文件，读不出来。'],
    ['压缩包', zipSync({ '年报.txt': strToU8('年报') }), '这不是 Word 文件，读不出年报。'],
    ['图片', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '这是图片，里面没有文字。'],
    ['空文件', new Uint8Array(), '文件是空的。'],
  ])('%s', async (_kind, bytes, says) => {
    expect(await openFile(bytes, '年报.docx')).toMatchObject({ ok: false, error: { says } })
  })
})
