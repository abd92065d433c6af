import type { Quote } from '../../../core/checks/check.ts'
import type { Section, Subheading } from '../../../core/forms/form.ts'
import { aspectOf, bareTitle } from '../../../core/report/aspects.ts'
import type { TextBlock } from '../../../core/report/report.ts'
import { toChinese } from '../../../core/text/chinese-number.ts'

/** One entry box of a chapter: a stored block, or an empty place where one may be written. */
export interface Box {
  readonly block: TextBlock
  /** The aspect of the form that this box is about. */
  readonly aspect: Subheading | undefined
}

const blank: TextBlock = { paragraphs: [] }
const blankAfter: TextBlock = { paragraphs: [], afterTable: true }

/** The boxes of a chapter: what is stored; a blank one where nothing is; before and after the table where there is one. */
export function boxesOf(section: Section, blocks: readonly TextBlock[]): Box[] {
  const before = blocks.filter(b => !b.afterTable)
  const after = blocks.filter(b => b.afterTable)
  const all = [
    ...(before.length > 0 ? before : [blank]),
    ...(after.length > 0 || section.table === undefined ? after : [blankAfter]),
  ]
  return all.map(block => ({ block, aspect: aspectOf(section, block) }))
}

/** What is stored of the boxes: a blank one without a sub-heading is none. */
export function blocksOf(boxes: readonly Box[]): TextBlock[] {
  return boxes.map(b => b.block).filter(b => b.subheading !== undefined || b.paragraphs.some(p => p !== ''))
}

/** The ordinal the paper gives each sub-heading: （一）; none where the title brings its own. */
export function ordinalsOf(boxes: readonly Box[]): (string | undefined)[] {
  let n = 0
  return boxes.map(({ block: { subheading } }) => {
    if (subheading === undefined || subheading.trim() === '') return undefined
    n += 1
    return bareTitle(subheading) === subheading ? `（${toChinese(n)}）` : undefined
  })
}

/** Last year's paragraphs for each box, and what finds no box. A chapter without sub-headings goes to the first box. */
export function lastYearBeside(
  section: Section,
  boxes: readonly Box[],
  last: readonly TextBlock[],
): { readonly beside: readonly (readonly string[])[]; readonly rest: readonly string[] } {
  const homes = last.map(block => {
    const aspect = aspectOf(section, block)
    const title = block.subheading === undefined ? undefined : bareTitle(block.subheading)
    return boxes.findIndex(box =>
      title === undefined
        ? box.block.subheading === undefined
        : (aspect !== undefined && box.aspect === aspect) ||
          (box.block.subheading !== undefined && bareTitle(box.block.subheading) === title),
    )
  })
  const lone = homes.every(home => home < 0)
  const texts = (want: number) =>
    last.flatMap((block, i) => (homes[i] === want ? block.paragraphs.filter(p => p.trim() !== '') : []))
  return {
    beside: boxes.map((_, i) => (lone && i === 0 ? texts(-1) : texts(i))),
    rest: lone && boxes.length > 0 ? [] : texts(-1),
  }
}

/** Paragraphs that still are last year's, word for word, counted from 1. */
export function quotedUnchanged(paragraphs: readonly string[], last: readonly string[]): number[] {
  const before = new Set(last.map(p => p.trim()))
  return paragraphs.flatMap((p, i) => (p.trim() !== '' && before.has(p.trim()) ? [i + 1] : []))
}

/** Pasted text as paragraphs: line ends folded, invisible signs, indents and blank lines left out. */
export function cleanPasted(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u200b\u200c\u200d\ufeff]/g, '')
    .replace(/[\u00a0\t]/g, ' ')
    .split('\n')
    .map(line => line.replace(/^[\s　]+|[\s　]+$/g, ''))
    .filter(line => line !== '')
    .join('\n')
}

/** Without blanks around the lines and blank lines between them; undefined where there are none. */
export function tidied(paragraphs: readonly string[]): string[] | undefined {
  const clean = paragraphs.map(p => p.trim()).filter(p => p !== '')
  return clean.length !== paragraphs.length || clean.some((p, i) => p !== paragraphs[i]) ? clean : undefined
}

/** Which box a quote of a finding sits in, and where in its text. */
export function boxOfQuote(
  boxes: readonly Box[],
  quote: Quote,
): { readonly box: number; readonly start: number; readonly end: number } | undefined {
  let before = 0
  for (const [box, { block }] of boxes.entries()) {
    const at = quote.paragraph - before
    if (at < block.paragraphs.length) {
      const start = block.paragraphs.slice(0, at).reduce((n, p) => n + p.length + 1, 0) + quote.start
      return { box, start, end: start + quote.length }
    }
    before += block.paragraphs.length
  }
  return undefined
}
