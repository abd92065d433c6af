import { describe, test } from 'vitest'
import { draftOf } from '../read-printed.ts'
import { expectPaper } from './expect-paper.ts'
import { fagai, jiaoyu, lianshe, liuxi, miaoling, qiaoxi, wangjiang, yinsha } from './offices.ts'
import { asText } from './print.ts'
import type { Change } from './print.ts'

/** Lines of a fixed width, as copied out of a PDF. The widths are chosen so that no line ends with a sentence by chance. */
const wrapped =
  (width: number, indent: string): Change =>
  pieces =>
    pieces.flatMap(p => {
      if (p.table || p.is === 'sign' || p.is === 'date' || p.is === 'title') return [p]
      const text = indent + p.text
      const lines: string[] = []
      for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
      return lines.map(line => ({ ...p, text: line }))
    })
/** Page numbers between the lines of the text. */
const paged =
  (every: number): Change =>
  pieces =>
    pieces.flatMap((p, i) => (i > 0 && i % every === 0 ? [{ is: 'page', text: `- ${i / every} -` }, p] : [p]))

const offices = [liuxi, qiaoxi, fagai, yinsha, wangjiang, lianshe, jiaoyu, miaoling]

describe('从 PDF 复制的文字：每段断成几行', () => {
  test.each(offices.map(o => [o.office, o] as const))('%s，每行 31 字', (_, paper) => {
    expectPaper(draftOf(asText(paper, 'pdfText', wrapped(31, ''))), paper)
  })
  test.each(offices.map(o => [o.office, o] as const))('%s，首行缩进，每行 28 字', (_, paper) => {
    expectPaper(draftOf(asText(paper, 'pipeRows', wrapped(28, '　　'))), paper)
  })
  test.each(offices.map(o => [o.office, o] as const))('%s，中间有页码', (_, paper) => {
    expectPaper(draftOf(asText(paper, 'pdfText', p => paged(9)(wrapped(33, '')(p)))), paper)
  })
})
