import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { DocxBlock } from '../../../src/main/import/docx-block.ts'
import { docxSource, readDocx } from '../../../src/main/import/read-docx.ts'
import type { ReadErrorCode } from '../../../src/main/import/read-error.ts'
import { ReadError } from '../../../src/main/import/read-error.ts'
import { realFolder } from '../../helpers/real-reports.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const documentXml = (body: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document ${W}><w:body>${body}</w:body></w:document>`
const packed = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const docx = (body: string, head = '') => packed({ 'word/document.xml': documentXml(body, head) })

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const shown = (blocks: readonly DocxBlock[]) =>
  blocks.map(block =>
    block.is === 'paragraph'
      ? block.text
      : block.rows.map(row => row.map(cell => (cell.covered ? `·${cell.text}` : cell.text))),
  )

async function refusal(bytes: Uint8Array): Promise<ReadErrorCode> {
  try {
    await readDocx(bytes)
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
  throw new Error('was read')
}

describe('reading a DOCX', () => {
  it('expands cells merged across and down into a rectangle', async () => {
    const table = `<w:tbl>${[
      tr(tc('甲', '<w:gridSpan w:val="2"/>'), tc('乙', '<w:vMerge w:val="restart"/>')),
      tr(tc('1'), tc('2'), tc('', '<w:vMerge/>')),
      tr(tc('3'), tc('4'), tc('丙', '<w:vMerge w:val="restart"/>')),
    ].join('')}</w:tbl>`
    expect(shown(await readDocx(docx(p('前') + table + p('后'))))).toEqual([
      '前',
      [
        ['甲', '·甲', '乙'],
        ['1', '2', '·乙'],
        ['3', '4', '丙'],
      ],
      '后',
    ])
  })

  it('takes a cell that spans no column for one column: its number is not lost', async () => {
    const table = `<w:tbl>${tr(tc('甲', '<w:gridSpan w:val="0"/>'), tc('1', '<w:gridSpan w:val="0"/>'))}</w:tbl>`
    expect(shown(await readDocx(docx(table)))).toEqual([[['甲', '1']]])
  })

  it.each([
    ['a note at a number', ['', '12'], ['<w:vertAlign w:val="superscript"/>', '1'], '12 1'],
    ['a number struck out', ['<w:strike/>', '11'], ['', '12'], '11 12'],
    ['a number half in bold', ['<w:strike w:val="0"/>', '1'], ['<w:b/>', '2'], '12'],
  ])('keeps two numbers apart that are drawn as two: %s', async (_, first, second, read) => {
    const runs = [first, second].map(([look, text]) => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`)
    expect(shown(await readDocx(docx(`<w:p>${runs.join('')}</w:p>`)))).toEqual([read])
  })

  it('takes tabs, line breaks and runs split in the middle of a number', async () => {
    const body =
      '<w:p><w:r><w:t>20</w:t></w:r><w:r><w:t>25年</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>'
    expect(shown(await readDocx(docx(body)))).toEqual(['2025年\t甲\n乙'])
    expect(docxSource(await readDocx(docx(body))).blocks.map(b => (b.is === 'line' ? b.text : ''))).toEqual([
      '2025年\t甲',
      '乙',
    ])
  })

  it('leaves out what was deleted, moved away, or is a field code', async () => {
    const body =
      '<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>增</w:t></w:r></w:ins>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'
    expect(shown(await readDocx(docx(body)))).toEqual(['留增'])
  })

  it('takes tables out of a table that only arranges them, in their order', async () => {
    const inner = `<w:tbl>${tr(tc('1'), tc('2'))}</w:tbl>`
    const outer = `<w:tbl><w:tr><w:tc>${p('题目')}${inner}${p('说明')}</w:tc></w:tr></w:tbl>`
    expect(shown(await readDocx(docx(outer)))).toEqual(['题目', [['1', '2']], '说明'])
  })

  it('finds the main part where Word has named it otherwise', async () => {
    const rels =
      '<Relationships><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>'
    const bytes = packed({ '_rels/.rels': rels, 'word/document2.xml': documentXml(p('甲')) })
    expect(shown(await readDocx(bytes))).toEqual(['甲'])
  })

  it('prints the automatic numbers of Word: 一、 （一） 1. by paragraph or by style, counted on and begun anew', async () => {
    const level = (ilvl: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${[
      level(0, 'japaneseCounting', '%1、'),
      level(1, 'chineseCountingThousand', '（%2）'),
      level(2, 'decimal', '%1.%3.'),
    ].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>`
    const styles = `<w:styles ${W}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`
    const styled = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const numbered = (num: number, ilvl: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body =
      styled('b', '总体情况') +
      numbered(1, 1, '主动公开') +
      numbered(1, 1, '依申请公开') +
      numbered(1, 2, '细目') +
      styled('a', '主动公开政府信息情况') +
      numbered(1, 1, '又一') +
      numbered(2, 0, '另一列') +
      numbered(0, 0, '无号')
    const bytes = packed({
      'word/document.xml': documentXml(body),
      'word/numbering.xml': numbering,
      'word/styles.xml': styles,
    })
    expect(shown(await readDocx(bytes))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '一.1.细目',
      '二、主动公开政府信息情况',
      '（一）又一',
      '十一、另一列',
      '无号',
    ])
  })

  it('leaves out hidden text, deleted rows and former properties; a tab stop is no tab', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>显</w:t></w:r></w:p>' +
      `<w:tbl>${tr(tc('1', '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'), tc('2'))}` +
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('')}${tc('')}</w:tr></w:tbl>`
    expect(shown(await readDocx(docx(body)))).toEqual(['显', [['1', '2']]])
  })

  it('takes out directional overrides and joins no paragraphs', async () => {
    expect(shown(await readDocx(docx(p('甲\u202e乙') + p(''))))).toEqual(['甲乙', ''])
  })
})

describe('refusing a file', () => {
  const files: [ReadErrorCode, () => Uint8Array][] = [
    ['EMPTY_FILE', () => new Uint8Array()],
    ['NOT_A_DOCX', () => strToU8('<html><body>网页</body></html>')],
    ['NOT_A_DOCX', () => packed({ 'readme.txt': '别的压缩包' })],
    ['OLD_DOC_FORMAT', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['DOCX_BROKEN', () => docx(p('甲')).slice(0, 60)],
    ['DOCX_BROKEN', () => packed({ 'word/document.xml': '<w:document><w:body>' })],
    ['DOCTYPE_REFUSED', () => docx(p('&a;'), '<!DOCTYPE x [<!ENTITY a "aaaa">]>')],
    ['DOCTYPE_REFUSED', () => docx(p('&x;'), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>')],
    ['TOO_DEEP', () => docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))],
    ['TABLE_TOO_BIG', () => docx(`<w:tbl>${tr(tc('1', '<w:gridSpan w:val="100000"/>'))}</w:tbl>`)],
    ['TABLE_TOO_BIG', () => docx(`<w:tbl>${tr(...Array.from({ length: 65 }, () => tc('1')))}</w:tbl>`)],
    ['TABLE_TOO_BIG', () => docx(`<w:tbl>${tr('<w:tc/>'.repeat(60)).repeat(4000)}</w:tbl>`)],
    ['TOO_MUCH_TEXT', () => docx(p('字'.repeat(5_000_001)))],
    ['UNPACKS_TOO_BIG', () => packed({ 'word/document.xml': ' '.repeat(70_000_000) })],
    [
      'TOO_MANY_ENTRIES',
      () => packed(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/${i}.xml`, '']))),
    ],
  ]

  it.each(files)('%s', async (code, make) => {
    expect(await refusal(make())).toBe(code)
  })

  it('a part that is twice in the container', async () => {
    const bytes = Buffer.from(packed({ 'word/document.xml': documentXml(p('甲')), 'word/documenu.xml': '' }))
    const twice = Buffer.from(bytes.toString('latin1').replaceAll('documenu', 'document'), 'latin1')
    expect(await refusal(new Uint8Array(twice))).toBe('DUPLICATE_PART')
  })

  it('a part larger than its directory entry admits', async () => {
    const bytes = Buffer.from(docx(p('甲'.repeat(5000))))
    const entry = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(100, entry + 24)
    expect(await refusal(new Uint8Array(bytes))).toBe('DOCX_BROKEN')
  })

  it('says it in a Chinese sentence with a hint', () => {
    const error = new ReadError('OLD_DOC_FORMAT')
    expect([error.says, error.hint]).toEqual([
      '这份旧版 .doc 文件读不出来。',
      '请用 Word 或 WPS 打开后另存为 .docx。',
    ])
  })
})

const officialForm = readIfThere(join(realFolder, 'blank-official-form-2021.docx'))
if (!officialForm) console.warn(`the official blank form is not at ${realFolder}: not tested`)

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

describe.skipIf(!officialForm)('the blank official form', () => {
  it('has its three tables with the official merged cells', async () => {
    const tables = (await readDocx(officialForm!)).flatMap(b => (b.is === 'table' ? [b.rows] : []))
    const labels = tables.map(rows => rows.flat().map(cell => cell.text.replace(/\s/g, '')))
    expect(labels.some(texts => texts.includes('第二十条第（八）项'))).toBe(true)
    expect(labels.some(texts => texts.includes('四、结转下年度继续办理'))).toBe(true)
    expect(labels.some(texts => texts.includes('未经复议直接起诉'))).toBe(true)
  })
})
