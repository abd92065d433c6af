import type { PaperDocument } from './document.ts'
import { fillPattern, usualPattern } from './file-name-pattern.ts'

const LONGEST = 120
/** Of the 255 bytes that Linux disks give a name; the rest is for the number, the extension and the part file. */
const MOST_BYTES = 220

/**
 * The name of a paper's files by the office's pattern, with 草稿 for drafts, without extension:
 * 2025-青河县柳溪镇人民政府-政府信息公开工作年度报告（草稿）. Fit for Windows: none of \ / : * ? " < > |, no reserved
 * name, at most 120 characters, and for Linux at most 220 bytes of UTF-8.
 * @param version of the report: 2 for the first 更正
 */
export function paperFileName(document: PaperDocument, pattern = usualPattern, version = 1): string {
  const { office, year, date } = document.meta
  const title = document.title.join('')
  const subject = (title.startsWith(office) ? title.slice(office.length) : title).replace(
    new RegExp(`\\s*${String(year)}\\s*年度?\\s*`),
    '',
  )
  const mark = document.draft ? '（草稿）' : ''
  const name = fillPattern(pattern, {
    年度: String(year),
    机构: office,
    题名: subject,
    版本: `第${String(version)}版`,
    文号: document.docNo ?? '',
    日期: document.sign?.date ? date : '',
  })
  return `${clip(unreserved(safe(name)) || String(year), mark)}${mark}`
}

/** As many characters as leave room for the mark. */
function clip(name: string, mark: string): string {
  let clipped = ''
  let length = mark.length
  let bytes = bytesOf(mark)
  for (const character of name) {
    length += 1
    bytes += bytesOf(character)
    if (length > LONGEST || bytes > MOST_BYTES) break
    clipped += character
  }
  return clipped.trimEnd()
}

/** In UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4)
  }, 0)

const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')

/** Names that Windows keeps for devices, whatever follows their first dot. */
const unreserved = (name: string): string =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name
