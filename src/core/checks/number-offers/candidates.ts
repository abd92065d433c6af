import { cellsOf } from '../../forms/cells.ts'
import type { Form } from '../../forms/form.ts'
import { sentencesOf } from '../../text/sentences.ts'

/** A number of a paragraph and the cells it may be: each way is a list of cells that are added up. */
export interface Candidate {
  readonly start: number
  readonly length: number
  readonly value: number
  readonly ways: readonly (readonly string[])[]
}

/** What the reader has to know beside the paragraph. */
export interface Around {
  readonly form: Form
  readonly year: number
  /** The sub-heading, else the chapter's. */
  readonly heading: string
}

const subjects: readonly { readonly words: RegExp; readonly cells: readonly string[] }[] = [
  {
    words: /(?:收到|新收|受理)(?:了)?(?:依申请公开)?(?:政府)?(?:信息)?(?:公开)?申请(?:共|共计|合计)?$/,
    cells: ['t3.new.tot'],
  },
  { words: /上年(?:度)?结转(?:的)?(?:申请)?$/, cells: ['t3.in.tot'] },
  { words: /(?:办结|答复)(?:申请)?(?:共|共计|合计)?$/, cells: ['t3.sum.tot'] },
  { words: /予以公开$/, cells: ['t3.open.tot'] },
  { words: /部分公开$/, cells: ['t3.partial.tot'] },
  { words: /结转下(?:一)?年度?(?:继续办理)?$/, cells: ['t3.out.tot'] },
  { words: /(?:制发|制定)(?:行政)?规范性文件$/, cells: ['t2.normDocs.made'] },
  { words: /行政复议(?:案件)?$/, cells: ['t4.rv.total'] },
  { words: /行政诉讼(?:案件)?$/, cells: ['t4.ld.total', 't4.lr.total'] },
]

/** The numbers of a paragraph that a cell of the form is asked for. */
export function candidatesIn({ form }: Around, paragraph: string): Candidate[] {
  return sentencesOf(paragraph).flatMap(({ text, start }) =>
    [...text.matchAll(/(?<![\d.])\d+(?:\.\d+)?(?=件|起|宗|万元)/g)].flatMap(m => {
      const found = subjects.find(s => s.words.test(text.slice(0, m.index)))
      if (!found || found.cells.some(cell => !cellsOf(form).has(cell))) return []
      return [{ start: start + m.index, length: m[0].length, value: Number(m[0]), ways: [found.cells] }]
    }),
  )
}
