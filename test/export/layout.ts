import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PaperDocument } from '../../src/core/export/document.ts'
import { rulesOf } from '../../src/main/import/pdf-rules.ts'
import type { Rule } from '../../src/main/import/pdf-rules.ts'

/** A piece of text where it is printed; points from the left and the foot of the page. */
interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly foot: number
  readonly head: number
}

export interface RenderedPage {
  readonly boxes: readonly Box[]
  readonly rules: readonly Rule[]
  /** Lines from the top, blanks taken out, the page number left out. */
  readonly lines: readonly string[]
}

const mm = 72 / 25.4
/** 版心 and a little more: marks may hang over its edge. */
const body = { left: 28 * mm - 2, right: (210 - 26) * mm + 2, foot: 35 * mm - 2, head: (297 - 37) * mm + 2 }
/** Rules have a width, and glyphs a little air. */
const AIR = 1

/** What stands where on the pages of a PDF, whoever made it, as pdf.js draws it. */
export async function renderedPages(pdf: Uint8Array): Promise<RenderedPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 })
  try {
    const file = await loading.promise
    const pages: RenderedPage[] = []
    for (let number = 1; number <= file.numPages; number += 1)
      pages.push(await pageOf(await file.getPage(number)))
    return pages
  } finally {
    await loading.destroy()
  }
}

async function pageOf(page: PDFPageProxy): Promise<RenderedPage> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const boxes = items.flatMap((item): Box[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , , left = 0, base = 0] = item.transform as number[]
    // The watermark stands aslant.
    if (Math.abs(b) > 0.01) return []
    return words(item.str, left, left + item.width).map(word => ({
      ...word,
      foot: base - 0.12 * a,
      head: base + 0.8 * a,
    }))
  })
  const upright = { point: (x: number, y: number) => [x, y] as const, box: () => null }
  return {
    boxes,
    rules: await rulesOf(page, upright),
    lines: linesOf(boxes.filter(box => box.foot > body.foot)),
  }
}

/** Numbers of neighbouring cells may come as one piece: it is cut at its blanks. */
function words(text: string, left: number, right: number): Pick<Box, 'text' | 'left' | 'right'>[] {
  const one = (right - left) / text.length
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    left: left + index * one,
    right: left + (index + word.length) * one,
  }))
}

/** Marks hang over the edge of the 版心, or have their blank half there. */
const hangs = (box: Box): Box => ({
  ...box,
  left: /^[“‘（《〈〔]/.test(box.text) ? box.left + 8 : box.left,
  right: /[、，。；：！？）》〉〕”’]$/.test(box.text) ? box.right - 16 : box.right,
})

function linesOf(boxes: readonly Box[]): string[] {
  const lines: { at: number; boxes: Box[] }[] = []
  for (const box of boxes) {
    const at = (box.foot + box.head) / 2
    const line = lines.find(other => Math.abs(other.at - at) < 4)
    if (line) line.boxes.push(box)
    else lines.push({ at, boxes: [box] })
  }
  return lines
    .sort((a, b) => b.at - a.at)
    .map(line =>
      line.boxes
        .sort((a, b) => a.left - b.left)
        .map(box => box.text)
        .join('')
        .replace(/\s+/g, ''),
    )
}

/** Text that leaves the 版心, or runs over a rule of its table, in sentences. */
export function overflows(pages: readonly RenderedPage[]): string[] {
  return pages.flatMap(({ boxes, rules }, index) =>
    boxes
      .filter(box => box.foot > body.foot)
      .flatMap(box => {
        const where = `“${box.text.slice(0, 20)}” on page ${String(index + 1)}`
        const { left, right } = hangs(box)
        const out = left < body.left || right > body.right || box.head > body.head
        return [
          ...(out ? [`${where} leaves the page`] : []),
          ...(rules.some(crosses(box)) ? [`${where} runs over a rule`] : []),
        ]
      }),
  )
}

const crosses =
  (box: Box) =>
  ({ across, at, from, to }: Rule): boolean => {
    const [low, high, side, other] = across
      ? [box.foot, box.head, box.left, box.right]
      : [box.left, box.right, box.foot, box.head]
    return at > low + AIR && at < high - AIR && from < other - AIR && to > side + AIR
  }

/** Headings that end a page, with nothing of their text below. */
export function lonelyHeadings(pages: readonly RenderedPage[], paper: PaperDocument): string[] {
  const squash = (text: string) => text.replace(/\s+/g, '')
  const headings = new Set(
    paper.blocks.flatMap(block => (block.is === 'heading' ? [squash(block.text)] : [])),
  )
  return pages.slice(0, -1).flatMap(({ lines }, index) => {
    const last = lines.at(-1) ?? ''
    return headings.has(last) ? [`“${last}” at the foot of page ${String(index + 1)}`] : []
  })
}

/** Whether name and date of signature stand on a page by themselves (GB/T 9704—2012, 7.3.5.5: never so). */
export function lonelySignature(pages: readonly RenderedPage[], { sign }: PaperDocument): boolean {
  const squash = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '')
  const signature = squash(sign?.name) + squash(sign?.date)
  return signature !== '' && (pages.at(-1)?.lines ?? []).every(line => signature.includes(line))
}
