import { canonicalJson } from '../../core/export/canonical-json.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { visibleItems } from '../../core/export/visible-blocks.ts'
import { sha256 } from './sealed-report.ts'

/** Name of the property that holds it in Word, Excel and web files. */
export const codeName = '一致码'

/** Digits and letters that cannot be taken for each other when read aloud or copied by hand. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * 一致码: eight characters (ABCD-1234) over all numbers and all text of a paper, the same for every kind of file it is
 * written to. Blanks, line ends and typefaces do not count. Two papers that differ have the same code once in 2⁴⁰.
 */
export function consistencyCode(paper: PaperDocument): string {
  const bits = BigInt(`0x${paperDigest(paper).slice(0, 10)}`)
  const code = Array.from({ length: 8 }, (_, i) => letters[Number((bits >> BigInt(35 - 5 * i)) & 31n)])
  return `${code.slice(0, 4).join('')}-${code.slice(4).join('')}`
}

/** What stands in the properties of a paper's files: the code of the report that it speaks of, else its own. */
export const codeInFile = (paper: PaperDocument): string => paper.meta.code ?? consistencyCode(paper)

/** sha256 (hex) over all numbers and all text of a paper; the 一致码 is its beginning. */
export function paperDigest(paper: PaperDocument): string {
  const squash = (text: string) => text.replace(/\s+/g, '')
  // The title is one, on however many lines it stands.
  const items = visibleItems({ ...paper, title: [paper.title.join('')] }).map(item =>
    item.is === 'text' ? squash(item.text) : item.rows.map(row => row.map(cell => squash(cell ?? ''))),
  )
  return sha256(canonicalJson(items))
}
