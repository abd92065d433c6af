import type { PaperDocument } from './document.ts'
import { fillPattern, usualPattern } from './file-name-pattern.ts'
import { shorterNames } from './shorter-name.ts'

const LONGEST = 120
/** Of the 255 bytes that Linux disks give a name; the rest is for the number, the extension and the part file. */
const MOST_BYTES = 220
const CUT = '…'

export interface Naming {
  /** Of the office. */
  readonly pattern?: string
  /** Of the report: 2 for the first 更正. */
  readonly version?: number | undefined
  /** Stands behind everything, whatever is cut: （空白表）; 草稿 for drafts where not given. */
  readonly mark?: string
}

/**
 * The name of a paper's files by the office's pattern, with 草稿 for drafts, without extension:
 * 2025-青河县柳溪镇人民政府-政府信息公开工作年度报告（草稿）. Fit for Windows: none of \ / : * ? " < > |, no reserved
 * name, at most 120 characters, and for Linux at most 220 bytes of UTF-8; where that is too little the office is named in short. A paper beside the report says what it is,
 * even where the pattern has no 题名 or a long name of an office cuts it: no two papers of a report have one name.
 */
export function paperFileName(
  document: PaperDocument,
  { pattern = usualPattern, version = 1, mark = document.draft ? '（草稿）' : '' }: Naming = {},
): string {
  const { office, year, date, name: short } = document.meta
  const title = document.title.join('')
  const subject = (title.startsWith(office) ? title.slice(office.length) : title).replace(
    new RegExp(`\\s*${String(year)}\\s*年度?\\s*`),
    '',
  )
  const named = (inShort: string) => {
    const filled = fillPattern(pattern, {
      年度: String(year),
      机构: inShort,
      题名: subject,
      版本: `第${String(version)}版`,
      文号: document.docNo ?? '',
      日期: document.sign?.date ? date : '',
    })
    return unreserved(safe(filled)) || String(year)
  }
  const longestEnd = short === undefined ? mark : `-${short}${mark}`
  const name =
    shorterNames(office)
      .map(named)
      .find(each => fits(each + longestEnd)) ?? named(office)
  const whole = withEnd(name, mark)
  const saysWhat = pattern.includes('{题名}') && whole.includes(subject)
  return short === undefined || saysWhat ? whole : withEnd(name, `-${short}${mark}`)
}

const fits = (name: string): boolean => [...name].length <= LONGEST && bytesOf(name) <= MOST_BYTES

/** The name with its end; where both are too long it is cut before it, which … shows. */
function withEnd(name: string, end: string): string {
  if (fits(name + end)) return name + end
  let clipped = ''
  let length = [...CUT, ...end].length
  let bytes = bytesOf(CUT + end)
  for (const character of name) {
    length += 1
    bytes += bytesOf(character)
    if (length > LONGEST || bytes > MOST_BYTES) break
    clipped += character
  }
  return clipped.replace(/[-—·_. ]+$/, '') + CUT + end
}

/** In UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4)
  }, 0)

/** Any name made fit for a file name on every system; '' where nothing is left of it. */
export const safeName = (name: string): string => withEnd(unreserved(safe(name)), '')

const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cs}/gu, '')
    // Marks that turn the direction of writing make xcod.exe look like exe.docx.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')

/** Names that Windows keeps for devices, whatever follows their first dot. */
const unreserved = (name: string): string =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) ? `_${name}` : name
