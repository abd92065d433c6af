import type { FileChild, IParagraphOptions, Paragraph } from 'docx'
import type { PaperBlock, PaperDocument, PaperSign } from '../../core/export/document.ts'
import { charWidth, linePitch, page, signIndents } from '../../core/export/page-style.ts'
import { signLines, widest } from '../../core/export/title-lines.ts'
import type { FontProfile } from '../../core/report/office-settings.ts'
import type { PaperFont, PaperFonts } from './docx-fonts.ts'
import { fontsOf } from './docx-fonts.ts'
import { docxTable } from './docx-table.ts'
import type { Docx } from './docx-text.ts'
import { lineRuns } from './docx-text.ts'
import { paperStyles, styleIds } from './docx-styles.ts'
import { finalizeDocx } from './finalize-docx.ts'
import type { SealedReport } from './sealed-report.ts'

/**
 * The paper as a Word file in the typefaces of 公文. The same paper gives the same bytes.
 * @param data of the same report, carried inside for reading it back exactly; absent: 不含机读数据
 * @param profile which typefaces are named
 */
export async function writeDocx(
  paper: PaperDocument,
  data?: SealedReport,
  profile: FontProfile = 'gb2312',
): Promise<Uint8Array> {
  const fonts = fontsOf[profile]
  const docx = await import('docx')
  const file = new docx.Document({
    title: paper.title.join(''),
    creator: paper.meta.office,
    lastModifiedBy: paper.meta.office,
    styles: paperStyles(fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: page.header,
              footer: page.footer,
              gutter: 0,
            },
          },
          grid: { type: 'lines', linePitch },
        },
        headers: { default: emptyHeader(docx), even: emptyHeader(docx) },
        footers: { default: pageNumber(docx, 'right'), even: pageNumber(docx, 'left') },
        children: content(docx, paper, fonts),
      },
    ],
  })
  return finalizeDocx(new Uint8Array(await docx.Packer.toArrayBuffer(file)), paper, fonts, data)
}

function content(docx: Docx, paper: PaperDocument, fonts: PaperFonts): FileChild[] {
  const text: SetText = (style, words, font, more = {}) =>
    new docx.Paragraph({
      style,
      widowControl: false,
      ...more,
      children: lineRuns(docx, typeof words === 'string' ? [words] : words, font),
    })
  const running = (words: string, more: IParagraphOptions = {}) =>
    // A long address may break inside, else the line before it is pulled apart.
    text(styleIds.body, words, fonts.fangSong, {
      ...(longWord.test(words) ? { wordWrap: true } : {}),
      ...more,
    })
  const block = (item: PaperBlock, index: number): FileChild => {
    switch (item.is) {
      case 'heading': {
        const [style, font] =
          item.level === 1 ? [styleIds.heading1, fonts.hei] : [styleIds.heading2, fonts.kai]
        return text(style, item.text, font, { pageBreakBefore: item.newPage === true })
      }
      case 'paragraph':
        // 7.3.5.5: the signature does not stand alone on a page.
        return running(item.text, {
          keepNext: index === paper.blocks.length - 1 && paper.sign !== null,
        })
      case 'table':
        return docxTable(docx, item.table, { fonts, newPage: item.newPage === true })
    }
  }
  const blank = (more: IParagraphOptions = {}) => text(styleIds.flush, '', fonts.fangSong, more)
  return [
    ...paper.title.map(line => text(styleIds.title, line, fonts.title)),
    ...(paper.docNo ? [text(styleIds.flush, paper.docNo, fonts.fangSong, { alignment: 'center' })] : []),
    blank(),
    ...paper.blocks.map(block),
    ...(paper.sign
      ? signature((words, more) => text(styleIds.sign, words, fonts.fangSong, more), blank, paper.sign)
      : []),
    ...(paper.sign?.after ?? []).map(line => running(line)),
    ...(!paper.sign && paper.blocks.at(-1)?.is === 'table'
      ? [text(styleIds.tableText, '', fonts.song, hairline)]
      : []),
  ]
}

/** A paragraph; several texts are lines under each other in it. */
type SetText = (
  style: string,
  words: string | readonly string[],
  font: PaperFont,
  more?: IParagraphOptions,
) => Paragraph

/** An address of a website or the like; in Word such a paragraph may break anywhere, so numbers only there. */
const longWord = /[!-~]{16}/

/** A file may not end with a table; a line of full height could fall on a page of its own. */
const hairline: IParagraphOptions = { spacing: { line: 20, lineRule: 'exact' } }

function signature(
  text: (words: string | readonly string[], more: IParagraphOptions) => Paragraph,
  blank: (more: IParagraphOptions) => Paragraph,
  sign: PaperSign,
): Paragraph[] {
  const name = signLines(sign.name ?? '')
  const indents = signIndents(widest(name), sign.date ?? '', sign.sealed)
  const line = (words: string | readonly string[] | null, right: number, keepNext: boolean): Paragraph[] =>
    words === null
      ? []
      : [
          text(words, {
            indent: { right: Math.round(right * charWidth) },
            keepNext,
          }),
        ]
  return [
    ...Array.from({ length: indents.linesAbove }, () => blank({ keepNext: true })),
    ...line(sign.name === null ? null : name, indents.name, sign.date !== null),
    ...line(sign.date, indents.date, sign.after.length > 0),
  ]
}

/** Filled with the 草稿 mark by finalize-docx where the paper is a draft. */
const emptyHeader = (docx: Docx) =>
  new docx.Header({ children: [new docx.Paragraph({ style: styleIds.pageNumber, children: [] })] })

/** — 1 — 居右空一字 on odd pages, 居左空一字 on even ones (7.5). */
function pageNumber(docx: Docx, side: 'left' | 'right') {
  const run = (children: ConstructorParameters<typeof docx.TextRun>[0]) => new docx.TextRun(children)
  const font = { hint: 'eastAsia' }
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style: styleIds.pageNumber,
        alignment: side,
        indent: { [side]: 280 },
        children: [
          run({ text: '— ', font }),
          run({ children: [docx.PageNumber.CURRENT], font }),
          run({ text: ' —', font }),
        ],
      }),
    ],
  })
}
