import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { rezip } from '../../src/main/export/rezip.ts'
import { sealVisible } from '../../src/main/export/sealed-report.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { isGb2312 } from './lint/gb2312.ts'
import { lintDocx } from './lint/lint-docx.ts'
import { randomPaper } from './random-paper.ts'
import { noRealReports, realReports } from '../helpers/real-reports.ts'
import { draftOf } from './real-reports.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

if (noRealReports) console.warn(`drafts of real reports not linted: ${noRealReports}`)

describe('the lint of a Word file finds nothing wrong with', () => {
  it.each([
    ['the form of 2021', sample2021],
    ['the form of 2019', sample2019],
  ])(
    '%s, as a draft and as a final paper, sealed or not, with data and without',
    async (_, { form, report }) => {
      for (const draft of [true, false]) {
        for (const sealed of [true, false]) {
          const paper = composeDocument(form, report, { draft, sealed })
          expect(lintDocx(await writeDocx(paper), paper)).toEqual([])
          expect(lintDocx(await writeDocx(paper, sealVisible(form, report)), paper)).toEqual([])
        }
      }
    },
  )

  it('random reports of both forms', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomPaper, async ({ form, report }) => {
        const paper = composeDocument(form, report, { draft: false })
        expect(lintDocx(await writeDocx(paper, sealVisible(form, report)), paper)).toEqual([])
      }),
      { seed: 20_260_115, numRuns: 15, endOnFailure: true },
    )
  })

  it.each(realReports)('the draft made from %s', async name => {
    const { form, report } = await draftOf(name)
    const paper = composeDocument(form, report, { draft: true })
    expect(lintDocx(await writeDocx(paper, sealVisible(form, report)), paper)).toEqual([])
  })
})

describe('the lint of a Word file', () => {
  const text = { ...sample2021.report.text, preface: ['㙦口村、𠅤家塅。', ...sample2021.report.text.preface] }
  const report = { ...sample2021.report, text }
  const paper = composeDocument(sample2021.form, report, { draft: true })
  let whole: Uint8Array
  beforeAll(async () => {
    whole = await writeDocx(paper, sealVisible(sample2021.form, report))
  })

  const document = 'word/document.xml'
  const styles = 'word/styles.xml'
  const settings = 'word/settings.xml'
  it.each<[rule: string, part: string, from: string | RegExp, to: string]>([
    ['table width', document, '<w:gridCol w:w="590"/>', '<w:gridCol w:w="600"/>'],
    ['cell width', document, /(<w:tcW w:type="dxa" w:w=")590"/, '$1600"'],
    ['spans', document, '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="2"/>'],
    ['table layout', document, '<w:tblLayout w:type="fixed"/>', ''],
    ['rules', document, /(<w:insideV [^>]*w:sz=)"4"/, '$1"8"'],
    ['table caption', document, /<w:tblCaption [^>]*>/, ''],
    ['table anchor', document, 'nianbao:t3', 'nianbao:t4'],
    ['heads', document, '<w:tblHeader/>', ''],
    ['heads', document, '<w:tblHeader w:val="off"/>', '<w:tblHeader/>'],
    ['rows', document, /<w:tr>(?:(?!<w:tr>).)*?规章.*?<\/w:tr>/, ''],
    ['row height', document, /<w:trHeight [^>]*>/, ''],
    ['row height', document, 'w:hRule="atLeast"', 'w:hRule="exact"'],
    ['row may break', document, '<w:cantSplit/>', ''],
    ['cell: not centred', document, '<w:vAlign w:val="center"/>', ''],
    ['cell: style', document, /(<w:vMerge w:val="continue"\/>.*?)<w:pStyle w:val="TableText"\/>/, '$1'],
    ['number', document, />56</, '>565656565656<'],
    ['hint', document, ' w:hint="eastAsia"', ''],
    ['hint', 'word/footer2.xml', ' w:hint="eastAsia"', ''],
    ['hint', 'word/header1.xml', ' w:hint="eastAsia"', ''],
    ['face: 仿宋_GB2312 has no 㙦', document, ' w:eastAsia="仿宋"', ''],
    ['face:  has no 𠅤', document, ' w:eastAsia="SimSun-ExtB"', ' w:eastAsia=""'],
    ['theme fonts', document, ' w:hint="eastAsia"', ' w:hint="eastAsia" w:eastAsiaTheme="minorEastAsia"'],
    ['line of 580', document, '<w:keepNext/>', '<w:keepNext/><w:spacing w:line="580"/>'],
    ['title', document, /<w:pStyle w:val="Title"\/>/, '<w:pStyle w:val="BodyGW"/>'],
    ['headings of level 2', document, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="BodyGW"/>'],
    ['style:', document, '<w:pStyle w:val="BodyGW"/>', '<w:pStyle w:val="ListParagraph"/>'],
    [
      'blank line',
      document,
      /(<w:p><w:pPr><w:pStyle w:val="Heading1")/,
      '<w:p><w:pPr><w:pStyle w:val="BodyGW"/><w:widowControl w:val="false"/></w:pPr></w:p>$1',
    ],
    [
      'blank line: none',
      document,
      /<w:p><w:pPr><w:pStyle w:val="BodyFlush"\/><w:widowControl w:val="false"\/><\/w:pPr><\/w:p>/,
      '',
    ],
    ['signature', document, /(.*)<w:keepNext\/>/s, '$1'],
    ['signature', document, /(.*<w:pStyle w:val="BodyGW"\/>)<w:keepNext\/>/s, '$1'],
    ['widow control', document, '<w:widowControl w:val="false"/>', ''],
    ['foreign matter', document, '</w:p><w:sectPr>', '<w:hyperlink/></w:p><w:sectPr>'],
    ['page: not A4', document, 'w:h="16838"', 'w:h="15840"'],
    ['margin', document, 'w:top="2098"', 'w:top="1440"'],
    ['margin', document, 'w:footer="1427"', 'w:footer="1417"'],
    ['grid', document, 'w:type="lines" w:linePitch="579"', 'w:type="linesAndChars" w:linePitch="579"'],
    ['page number: starts', document, '<w:pgNumType/>', '<w:pgNumType w:start="1"/>'],
    ['page number: no footer', document, /<w:footerReference w:type="even"[^>]*>/, ''],
    ['page number: not 空一字', 'word/footer1.xml', 'w:right="280"', 'w:right="0"'],
    ['page number: not 空一字', 'word/footer2.xml', '<w:jc w:val="left"/>', '<w:jc w:val="right"/>'],
    ['page number: no —', 'word/footer1.xml', '— <', '- <'],
    ['odd and even', settings, '<w:evenAndOddHeaders/>', ''],
    ['settings: 标点', settings, /<w:characterSpacingControl [^>]*>/, ''],
    ['settings: ulTrailSpace', settings, '<w:ulTrailSpace/>', ''],
    ['language: settings', settings, / w:eastAsia="zh-CN"/, ''],
    ['language: default', styles, ' w:eastAsia="zh-CN"', ''],
    ['language: core', 'docProps/core.xml', '<dc:language>zh-CN</dc:language>', ''],
    ['style Title: snapToGrid', styles, '<w:snapToGrid w:val="0"/>', ''],
    ['style BodyGW: character spacing', styles, /(styleId="BodyGW".*?)<w:spacing w:val="-5"\/>/, '$1'],
    ['style Heading1: indent of two', styles, /(styleId="Heading1".*?) w:firstLineChars="200"/, '$1'],
    ['style Heading2: keep', styles, /(styleId="Heading2".*?)<w:keepNext\/>/, '$1'],
    ['style TableText: exact line', styles, /(styleId="TableText".*?)w:lineRule="exact"/, '$1'],
    ['style Sign: size', styles, /(styleId="Sign".*?)<w:sz w:val="32"\/>/, '$1'],
    ['font table: 楷体_GB2312 is not', 'word/fontTable.xml', 'w:name="楷体_GB2312"', 'w:name="楷体"'],
    ['font table: 黑体 has no', 'word/fontTable.xml', /(w:name="黑体">)<w:altName [^>]*>/, '$1'],
    ['fixed times', 'docProps/core.xml', '2026-01-15', '2026-01-16'],
    ['document title', 'docProps/core.xml', /<dc:title>.*?<\/dc:title>/, ''],
    ['一致码', 'docProps/custom.xml', '一致码', '另一码'],
    ['data: the sha256', 'customXml/item1.xml', '柳溪镇', '柳岸镇'],
    ['data: part', 'word/_rels/document.xml.rels', 'customXml/item1.xml', 'customXml/item2.xml'],
  ])('says %s (%s)', (rule, part, from, to) => {
    const parts = unzipSync(whole)
    const before = strFromU8(parts[part]!)
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    const found = lintDocx(rezip({ ...parts, [part]: strToU8(after) }), paper)
    expect(found.filter(says => says.startsWith(rule))).not.toEqual([])
  })

  it('says what is wrong with the zip', () => {
    const parts = unzipSync(whole)
    const { '[Content_Types].xml': types, ...rest } = parts
    expect(lintDocx(zipSync({ ...rest, '[Content_Types].xml': types! }), paper).join()).toMatch(
      /zip order.*zip times/,
    )
  })

  it('knows GB 2312 by its table of places', () => {
    expect([...'国镇塅㙦〇①ⅰⅠ㈠“·—€'].map(isGb2312)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
    ])
  })
})
