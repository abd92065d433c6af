import { describe, expect, test } from 'vitest'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { draftReport } from '../../src/core/import/draft-report.ts'
import { openFile } from '../../src/main/import/open-file.ts'
import { flattenings, htmlTable } from './flatten.ts'
import { printTables } from './printed-table.ts'
import { wholeHtml, wholeText } from './whole-text.ts'

const tables = printTables(form2021, {})
const text = wholeText(form2021, 2022, tables, t => flattenings['pipeRows']?.(t) ?? [])
const html = wholeHtml(form2021, 2022, tables, htmlTable)
const utf8 = new TextEncoder()

const utf16 = (s: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${s}`, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

/** GB18030 through its own decoder: every two-byte code turned round. */
const gbCodes = (() => {
  const codes = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++)
      if (b !== 0x7f) codes.set(decoder.decode(new Uint8Array([a, b])), [a, b])
  }
  return codes
})()
const gbk = (s: string) =>
  new Uint8Array([...s].flatMap(c => (c < '\u0080' ? [c.charCodeAt(0)] : [...(gbCodes.get(c) ?? [63])])))

async function titleOf(bytes: Uint8Array, name = '年报.docx') {
  const opened = await openFile(bytes, name)
  if (!opened.ok) return opened.error.says
  const read = draftReport(opened.source)
  return read.ok ? [opened.kind, read.draft.text.title, read.draft.headings.length] : read.error.says
}

describe('文件是什么，看内容不看名字', () => {
  const whole = ['text', '青河县柳溪镇人民政府2022年政府信息公开工作年度报告', 6]
  test.each([
    ['UTF-8', utf8.encode(text)],
    ['UTF-8 带 BOM', utf8.encode(`\ufeff${text}`)],
    ['UTF-16LE 带 BOM', utf16(text, false, true)],
    ['UTF-16BE 带 BOM', utf16(text, true, true)],
    ['UTF-16LE 不带 BOM', utf16(text, false, false)],
    ['UTF-16BE 不带 BOM', utf16(text, true, false)],
    ['GB18030', gbk(text)],
  ])('%s', async (_, bytes) => {
    expect(await titleOf(bytes)).toEqual(whole)
  })

  test.each([
    ['网页', utf8.encode(html)],
    ['网页片段', utf8.encode(html.replace(/^.*<body>/, '').replace('</body></html>', ''))],
    [
      '声明 gb2312 的网页',
      gbk(
        html.replace('<head>', '<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await titleOf(bytes, '年报.txt')).toEqual(['html', whole[1], 6])
  })
})

/** A byte limit of the site cut the description in the middle of a letter. */
const cutLetter = (page: string, encode: (s: string) => Uint8Array) => {
  const [before = '', after = ''] = page.split('<body>')
  return Buffer.concat([
    encode(`${before}<meta name="description" content="青河县柳溪镇`),
    encode('府').subarray(0, 1),
    encode(`">${'<body>'}${after}`),
  ])
}

describe('网站把说明文字截在半个字', () => {
  test.each([
    ['UTF-8 网页', cutLetter(html, s => utf8.encode(s))],
    ['GB18030 网页', cutLetter(html, gbk)],
  ])('%s：其余照读', async (_, bytes) => {
    expect(await titleOf(bytes)).toEqual(['html', '青河县柳溪镇人民政府2022年政府信息公开工作年度报告', 6])
  })
})

describe('读不了的，一句话说明', () => {
  const start = (...bytes: number[]) => new Uint8Array([...bytes, ...new Array<number>(600).fill(7)])
  test.each([
    ['空文件', new Uint8Array(), '年报.txt', '文件是空的。'],
    ['Word 的临时文件', start(1, 2), '~$年报.docx', '这是 Word 的临时文件。'],
    [
      '坏的旧版 Word',
      start(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      '年报.docx',
      '文件已损坏，读不出来。',
    ],
    ['RTF', utf8.encode('{\\rtf1 年报}'), '年报.doc', '这是 RTF 文件，读不出来。'],
    [
      '没有正文的 MHT',
      utf8.encode('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;'),
      '年报.html',
      '这个网页文件里没有正文，读不出来。',
    ],
    ['图片', start(0x89, 0x50, 0x4e, 0x47), '年报.pdf', '这是图片，里面没有文字。'],
    ['压缩包', start(0x50, 0x4b, 3, 4), '年报.docx', '这不是 Word 文件，读不出年报。'],
    ['坏的 PDF', utf8.encode('%PDF-1.7 坏了'), '年报.txt', 'PDF 已损坏，读不出来。'],
    ['程序', start(0x4d, 0x5a), '年报.txt', '文件里不是文字，读不出来。'],
    [
      '杂乱的字节',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255),
      '年报.txt',
      '文件里不是文字，读不出来。',
    ],
    ['只有空白', utf8.encode(' \n\t '), '年报.txt', '文件里没有文字。'],
  ])('%s', async (_, bytes, name, says) => {
    const opened = await openFile(bytes, name)
    expect(opened.ok ? '' : opened.error.says).toBe(says)
    if (!opened.ok) expect(opened.error.hint).toMatch(/。$/)
  })

  test('太大的文件不读', async () => {
    const opened = await openFile(new Uint8Array(51 * 1024 * 1024).fill(48), '年报.txt')
    expect(opened.ok ? '' : opened.error.says).toBe('这个文件超过 50 MB，不像一份年报。')
  })
})
