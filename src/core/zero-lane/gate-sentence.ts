import { fill } from '../forms/terms.ts'
import { homeOf, newBlock } from '../report/aspects.ts'
import type { Edit } from '../report/edit.ts'
import { withParagraphs } from '../report/live-numbers/edited-text.ts'
import { bindNumber } from '../report/live-numbers/mark-number.ts'
import { valueOf } from '../report/report.ts'
import type { Report, TextBlock } from '../report/report.ts'
import type { Form, Section } from '../forms/form.ts'
import type { Gate, GateSentence } from '../forms/question.ts'
import { gatesOf } from './gates.ts'

/** Whether the sentence of a question stands in the text. */
export interface SentenceState {
  readonly text: string
  /** 一、总体情况（依申请公开） */
  readonly place: string
  /** written: word for word · free: its place is empty · otherwise: the clerk wrote something there */
  readonly is: 'written' | 'free' | 'otherwise'
}

type Written = { readonly form: Form; readonly report: Report }

export function sentenceState({ form, report }: Written, gate: Gate): SentenceState | null {
  const { sentence } = gate
  const section = sentence && sectionOf(form, sentence)
  if (!sentence || !section) return null
  const block = blockFor(section, report, sentence)
  const text = sayIn(report, sentence)
  const own = new Set(gatesOf(form).flatMap(g => (g.sentence ? [sayIn(report, g.sentence)] : [])))
  const others = block.paragraphs.filter(p => p.trim() !== '' && !own.has(p))
  const title = section.subheadings?.find(s => s.key === sentence.aspect)?.title
  return {
    text,
    place: title === undefined ? section.heading : `${section.heading}（${title}）`,
    is: block.paragraphs.includes(text) ? 'written' : others.length === 0 ? 'free' : 'otherwise',
  }
}

/** Puts the sentence of a question behind what stands in its place; nothing where it stands there already. */
export function writeSentence({ form, report }: Written, gate: Gate): Edit[] {
  const { sentence } = gate
  const section = sentence && sectionOf(form, sentence)
  if (!sentence || !section) return []
  const text = sayIn(report, sentence)
  return changeBlock(section, report, sentence, block => {
    if (block.paragraphs.includes(text)) return block
    const kept = block.paragraphs.filter(p => p.trim() !== '')
    const longer = withParagraphs(block, [...kept, text])
    return bound(longer, kept.length, sentence, report)
  })
}

/** Takes the sentence of a question out again; one that was changed since is the clerk's and stays. */
export function dropSentence({ form, report }: Written, gate: Gate): Edit[] {
  const { sentence } = gate
  const section = sentence && sectionOf(form, sentence)
  if (!sentence || !section) return []
  const text = sayIn(report, sentence)
  return changeBlock(section, report, sentence, block =>
    block.paragraphs.includes(text)
      ? withParagraphs(
          block,
          block.paragraphs.filter(p => p !== text),
        )
      : block,
  )
}

/** The sentence with its year, and its number as far as it is known. */
function sayIn(report: Report, { text, cell }: GateSentence): string {
  const n = cell === undefined ? null : valueOf(report, cell)
  const told = n === null ? text.replace(/，[^，]*\{n\}[^。]*/, '') : text
  return fill(told, { year: report.year, n: n ?? '' })
}

/** 活数字: the number of the sentence hangs on its cell from the beginning. */
function bound(block: TextBlock, paragraph: number, { text, cell }: GateSentence, report: Report): TextBlock {
  const n = cell === undefined ? null : valueOf(report, cell)
  if (cell === undefined || n === null) return block
  const before = fill(text.slice(0, text.indexOf('{n}')), { year: report.year })
  return bindNumber(block, { paragraph, start: before.length, length: String(n).length }, [cell], n)
}

const sectionOf = (form: Form, { section }: GateSentence): Section | undefined =>
  form.sections.find(s => s.id === section)

function blockFor(section: Section, report: Report, { aspect }: GateSentence): TextBlock {
  const blocks = report.text.sections[section.id]
  return blocks[homeOf(section, blocks, aspect)] ?? newBlock(section, aspect)
}

function changeBlock(
  section: Section,
  report: Report,
  { aspect }: GateSentence,
  change: (block: TextBlock) => TextBlock,
): Edit[] {
  const blocks = report.text.sections[section.id]
  const at = homeOf(section, blocks, aspect)
  const old = blocks[at] ?? newBlock(section, aspect)
  const next = change(old)
  if (next === old) return []
  const all = [...blocks.slice(0, at), next, ...blocks.slice(at + 1)]
  const to = all.filter(b => b.subheading !== undefined || b.paragraphs.length > 0)
  return [{ what: 'section', section: section.id, to }]
}
