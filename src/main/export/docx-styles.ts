import type { IParagraphStyleOptions, IStylesOptions } from 'docx'
import { charWidth, letterSpacing, lines, sizes } from '../../core/export/page-style.ts'
import type { PaperFont, PaperFonts } from './docx-fonts.ts'
import { latin } from './docx-fonts.ts'

/** Style ids of the paper; the names are what Word shows. */
export const styleIds = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  body: 'BodyGW',
  flush: 'BodyFlush',
  sign: 'Sign',
  tableText: 'TableText',
  tableHead: 'TableHead',
  pageNumber: 'PageNum',
} as const

/** Tables, title and page number must not be pulled onto the 22-line grid (see finalize-docx). */
export const offGrid: readonly string[] = [
  styleIds.title,
  styleIds.tableText,
  styleIds.tableHead,
  styleIds.pageNumber,
]

const twoChars = { firstLineChars: 200, firstLine: 2 * charWidth }
const exact = (line: number) => ({ line, lineRule: 'exact' as const, before: 0, after: 0 })
const han = (font: PaperFont, ascii: string) => ({
  ascii,
  hAnsi: ascii,
  eastAsia: font.name,
  cs: ascii,
  hint: 'eastAsia',
})
const face = (font: PaperFont) => han(font, font.name)

const heading = (font: PaperFont, outlineLevel: number) => ({
  quickFormat: true,
  next: styleIds.body,
  run: { font: face(font), size: sizes.body, bold: false, italics: false, color: '000000' },
  paragraph: { keepNext: true, outlineLevel, spacing: exact(lines.body), indent: twoChars },
})

const running = (
  font: PaperFont,
  id: string,
  name: string,
  paragraph: IParagraphStyleOptions['paragraph'],
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: han(font, latin), size: sizes.body, characterSpacing: letterSpacing },
  paragraph: { spacing: exact(lines.body), ...paragraph },
})

const table = (font: PaperFont, id: string, name: string): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  run: { font: face(font), size: sizes.table },
  paragraph: { alignment: 'center', spacing: exact(lines.table) },
})

/** The styles of GB/T 9704 as numbers of page-style. */
export const paperStyles = (fonts: PaperFonts): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: han(fonts.fangSong, latin),
        size: sizes.body,
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    title: {
      quickFormat: true,
      next: styleIds.body,
      run: { font: face(fonts.title), size: sizes.title, bold: fonts.title.bold ?? false, color: '000000' },
      paragraph: { alignment: 'center', spacing: exact(lines.title), keepNext: true },
    },
    heading1: heading(fonts.hei, 0),
    heading2: heading(fonts.kai, 1),
  },
  paragraphStyles: [
    running(fonts.fangSong, styleIds.body, '公文正文', { alignment: 'both', indent: twoChars }),
    running(fonts.fangSong, styleIds.flush, '公文顶格', { alignment: 'both' }),
    running(fonts.fangSong, styleIds.sign, '公文署名', { alignment: 'right' }),
    table(fonts.song, styleIds.tableText, '表格文字'),
    table(fonts.song, styleIds.tableHead, '表格表头'),
    {
      id: styleIds.pageNumber,
      name: '公文页码',
      basedOn: 'Normal',
      run: { font: face(fonts.song), size: sizes.pageNumber },
      paragraph: { spacing: exact(lines.pageNumber) },
    },
  ],
})
