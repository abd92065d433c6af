import type { CompoundFile } from './compound-file.ts'
import { openCompoundFile } from './compound-file.ts'
import { docParagraph } from './doc-row.ts'
import { characterList, paragraphList, runAt, runsOf } from './doc-runs.ts'
import { sprmsOf } from './doc-sprms.ts'
import { DocTables } from './doc-tables.ts'
import type { DocxBlock } from './docx-block.ts'
import { ReadError } from './read-error.ts'

const MOST_TEXT = 5_000_000
const MAGIC = 0xa5ec
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const DELETED = 0x0800
const HIDDEN = 0x083c
/** Above or below the line (sprmCIss), moved up or down (sprmCHpsPos), struck out once or twice. */
const SET_OFF = new Set([0x2a48, 0x4845, 0x0837, 0x2a53])

/**
 * Paragraphs and tables of a Word 97–2003 file (.doc) or of WPS (.wps, the same format), in the order of the document.
 * Macros, embedded objects, headers and text boxes are never looked at.
 * @throws ReadError
 */
export function readDoc(bytes: Uint8Array): readonly DocxBlock[] {
  try {
    return blocksOf(openCompoundFile(bytes))
  } catch (error) {
    throw error instanceof RangeError ? new ReadError('DOC_BROKEN', error) : error
  }
}

function blocksOf(file: CompoundFile): readonly DocxBlock[] {
  if (file.has('EncryptedPackage')) throw new ReadError('PASSWORD_PROTECTED')
  const document = file.read('WordDocument')
  if (!document) throw new ReadError(file.has('Workbook') || file.has('Book') ? 'SPREADSHEET' : 'NOT_A_DOC')
  if (document.length < 0x200 || document.readUInt16LE(0) !== MAGIC) throw new ReadError('OLD_DOC_FORMAT')
  const flags = document.readUInt16LE(10)
  if (flags & ENCRYPTED) throw new ReadError('PASSWORD_PROTECTED')
  const table = file.read(flags & SECOND_TABLE ? '1Table' : '0Table')
  if (!table) throw new ReadError('DOC_BROKEN')
  const data = file.read('Data')
  const part = (at: number) => {
    const from = document.readUInt32LE(at)
    return table.subarray(from, from + document.readUInt32LE(at + 4))
  }
  const letters = lettersOf(document, part(0x1a2), document.readUInt32LE(0x4c))
  const runs = runsOf(document, part(0xfa), characterList)
  const gone = runs.filter(run => isGone(run.list))
  const marked = runs.map(run => ({ ...run, drawn: drawnAs(run.list) })).filter(run => run.drawn !== '')
  const paragraphs = runsOf(document, part(0x102), paragraphList)
  const tables = new DocTables()
  const field: boolean[] = []
  let text = ''
  let drawn = ''
  for (const { char, offset } of letters) {
    if (char === '\u0013') field.push(true)
    else if (char === '\u0014') field[field.length - 1] = false
    else if (char === '\u0015') field.pop()
    if (char === '\r' || char === '\u0007' || char === '\f') {
      const { depth, endsRow, endsCell, row } = docParagraph(runAt(paragraphs, offset)?.list, data)
      const cellMark = char === '\u0007' || endsCell
      tables.add(text, depth, endsRow ? 'row' : cellMark && depth > 0 ? 'cell' : 'paragraph', row)
      text = ''
    } else if (!field.includes(true) && !runAt(gone, offset)) {
      const now = runAt(marked, offset)?.drawn ?? ''
      // 12 with a raised 1 of a note behind it, or 11 struck out before it, is not one number.
      if (now !== drawn && isDigit(char) && isDigit(text.at(-1))) text += ' '
      drawn = now
      text += plain[char] ?? (char < ' ' ? '' : char)
    }
  }
  if (text !== '') tables.add(text, 0, 'paragraph', null)
  return tables.finish()
}

const plain: Readonly<Record<string, string>> = { '\t': '\t', '\u000b': '\n', '\u001e': '-', '\u00a0': ' ' }

const isGone = (list: Buffer): boolean =>
  sprmsOf(list).some(({ code, operand }) => (code === DELETED || code === HIDDEN) && operand[0] === 1)

/** How letters are drawn: '' as usual, else raised, lowered or struck out. */
const drawnAs = (list: Buffer): string =>
  sprmsOf(list)
    .filter(({ code, operand }) => SET_OFF.has(code) && operand.some(byte => byte !== 0))
    .map(({ code, operand }) => `${code}:${operand.toString('hex')}`)
    .join(' ')

const isDigit = (char = ''): boolean => char >= '0' && char <= '9'

/** The letters of the main text and where in the stream they stand, by the table of pieces ([MS-DOC] Clx). */
function* lettersOf(document: Buffer, clx: Buffer, length: number) {
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (clx[at] !== 2) throw new ReadError('DOC_BROKEN')
  const pieces = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((pieces.length - 4) / 12)
  if (length > MOST_TEXT) throw new ReadError('TOO_MUCH_TEXT')
  const western = new TextDecoder('windows-1252')
  let left = length
  for (let i = 0; i < count && left > 0; i += 1) {
    const letters = Math.min(left, pieces.readUInt32LE(4 * (i + 1)) - pieces.readUInt32LE(4 * i))
    if (letters < 0) throw new ReadError('DOC_BROKEN')
    left -= letters
    const place = pieces.readUInt32LE(4 * (count + 1) + 8 * i + 2)
    const packed = (place & 0x40000000) !== 0
    const from = packed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    const size = packed ? 1 : 2
    const piece = document.subarray(from, from + letters * size)
    const text = packed ? western.decode(piece) : piece.toString('utf16le')
    for (let n = 0; n < text.length; n += 1) yield { char: text.charAt(n), offset: from + n * size }
  }
}
