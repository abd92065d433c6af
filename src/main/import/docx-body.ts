import { cleanText } from './clean-text.ts'
import type { DocxBlock } from './docx-block.ts'
import type { ListStyles } from './docx-list-styles.ts'
import { NumberCounter } from './docx-numbering.ts'
import type { NumberingPart } from './docx-numbering.ts'
import { OpenTable } from './docx-open-table.ts'
import type { XmlHandler } from './docx-xml.ts'
import { ReadError } from './read-error.ts'

const MOST_CELLS = 200_000
const MOST_TEXT = 5_000_000

/** Not text of the document as it stands: deleted, moved away, field codes, the spare copy of a drawing, readings. */
const HIDDEN = new Set(
  (
    'w:del w:moveFrom w:instrText w:delInstrText mc:Fallback w:rt ' +
    'w:pPrChange w:rPrChange w:tcPrChange w:trPrChange w:tblPrChange w:tblGridChange'
  ).split(' '),
)

interface Paragraph {
  style: string | null
  text: string
  /** How its last letters are drawn: '' as usual, else raised, lowered or struck out. */
  drawn: string
  list?: string
  level?: number
}

/** A switch of Word is on where it has no value. */
const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/.test(value ?? '')

/** What word/numbering.xml and word/styles.xml say of automatic numbers. */
export interface Lists {
  readonly numbering: NumberingPart
  readonly styles: ListStyles
}

/** Collects paragraphs and tables of word/document.xml in their order. */
export class DocxBody implements XmlHandler {
  readonly blocks: DocxBlock[] = []
  readonly #tables: OpenTable[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #lists: Lists | undefined
  readonly #counter: NumberCounter | undefined
  #hidden = 0
  #rowProperties = 0
  #inText = false
  #vanished = false
  #drawn = ''
  #cells = 0
  #length = 0

  constructor(lists?: Lists) {
    this.#lists = lists
    this.#counter = lists && new NumberCounter(lists.numbering)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#tables.at(-1)
    if (name === 'w:trPr') this.#rowProperties += 1
    if (name === 'w:del' && this.#rowProperties > 0) table?.deleteRow()
    if (HIDDEN.has(name)) this.#hidden += 1
    if (this.#hidden > 0) return
    const value = attributes['w:val']
    if (name === 'w:tc') this.#countCell()
    table?.open(name, value)
    if (name === 'w:tbl') this.#tables.push(new OpenTable())
    if (name === 'w:p') this.#paragraphs.push({ style: null, text: '', drawn: '' })
    this.#openInParagraph(name, value)
  }

  close(name: string): void {
    if (name === 'w:trPr') this.#rowProperties -= 1
    if (HIDDEN.has(name)) {
      this.#hidden -= 1
      return
    }
    if (this.#hidden > 0) return
    if (name === 'w:t') this.#inText = false
    if (name === 'w:r') this.#vanished = false
    if (name === 'w:p') this.#endParagraph()
    if (name === 'w:tbl') this.#endTable()
    else this.#tables.at(-1)?.close(name)
  }

  text(text: string): void {
    if (this.#inText && this.#hidden === 0) this.#add(text)
  }

  #openInParagraph(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1)
    switch (name) {
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null
        break
      case 'w:numId':
        if (paragraph) paragraph.list ??= value ?? ''
        break
      case 'w:ilvl':
        if (paragraph) paragraph.level ??= Number(value ?? 0)
        break
      case 'w:r':
        this.#vanished = false
        this.#drawn = ''
        break
      case 'w:vanish':
        this.#vanished = isOn(value)
        break
      case 'w:vertAlign':
        if (value !== 'baseline') this.#drawn = value ?? ''
        break
      case 'w:position':
        if (Number(value) !== 0) this.#drawn = name
        break
      case 'w:strike':
      case 'w:dstrike':
        if (isOn(value)) this.#drawn = name
        break
      case 'w:t':
        this.#inText = true
        break
      case 'w:tab':
      case 'w:ptab':
        // With a value it is a tab stop of the paragraph, not a tab.
        if (value === undefined) this.#add('\t')
        break
      case 'w:br':
      case 'w:cr':
        this.#add('\n')
        break
      case 'w:noBreakHyphen':
        this.#add('-')
        break
      default:
        break
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph || this.#vanished) return
    this.#length += text.length
    if (this.#length > MOST_TEXT) throw new ReadError('TOO_MUCH_TEXT')
    // 12 with a raised 1 of a note behind it, or 11 struck out before it, is not one number.
    const apart = paragraph.drawn !== this.#drawn && /\d$/.test(paragraph.text) && /^\d/.test(text)
    paragraph.text += apart ? ` ${text}` : text
    paragraph.drawn = this.#drawn
  }

  /** Word counts empty paragraphs too but shows a number only where something follows it. */
  #numberOf({ style, list, level, text }: Paragraph): string {
    if (!this.#lists || !this.#counter) return ''
    const ofStyle = this.#lists.styles.listOf(style)
    const name = list ?? ofStyle?.list
    if (name === undefined || name === '0') return ''
    const number = this.#counter.next({ list: name, level: level ?? ofStyle?.level ?? 0 })
    return text.trim() === '' ? '' : number
  }

  #countCell(): void {
    this.#cells += 1
    if (this.#cells > MOST_CELLS) throw new ReadError('TABLE_TOO_BIG')
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const text = this.#numberOf(paragraph) + cleanText(paragraph.text)
    this.#tables.at(-1)?.addLine(text)
    this.#place({ is: 'paragraph', style: paragraph.style, text })
  }

  #endTable(): void {
    for (const block of this.#tables.pop()?.blocks() ?? []) this.#place(block)
  }

  #place(block: DocxBlock): void {
    const table = this.#tables.at(-1)
    if (table) table.place(block)
    else this.blocks.push(block)
  }
}
