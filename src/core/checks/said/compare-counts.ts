import { cellOf } from '../../forms/cells.ts'
import { valueOf } from '../../report/report.ts'
import type { Report } from '../../report/report.ts'
import type { CheckInput, FoundBy, Repair } from '../check.ts'
import { waysToCount } from './cells-of-count.ts'
import type { Denial } from './denials.ts'
import type { Count } from './find-subject.ts'
import { rangeOf } from './read-paragraph.ts'
import type { ReadSentence } from './read-paragraph.ts'
import { rewrite } from './rewrite.ts'
import { saidParts } from './said-parts.ts'
import type { SaidPart } from './said-parts.ts'

/** A number or a denial of the text that the tables do not bear out. */
export interface Contradiction {
  readonly subject: string
  readonly said: number
  /** What the tables say, counted in the likeliest way. */
  readonly held: number
  readonly denied: boolean
  readonly found: FoundBy
}

/** What the text says of this year in plain numbers, against the tables. Blank cells are not judged. */
export function contradictions(input: CheckInput): Contradiction[] {
  const parts = saidParts(input.report)
  const numbers = parts.flatMap(part =>
    part.sentences.flatMap(s => s.counts.map(count => ({ part, s, count }))),
  )
  const stated = new Set(numbers.filter(n => n.count.value > 0).map(n => n.count.subject?.id))
  return [
    ...parts.flatMap(part => wrongCounts(part, input)),
    ...parts.flatMap(part =>
      part.sentences.flatMap(s =>
        s.denials.flatMap(d => (stated.has(d.subject.id) ? [] : wrongDenial(part, s, d, input))),
      ),
    ),
  ]
}

/** In one paragraph a smaller number after the right one is a part of it. */
function wrongCounts(part: SaidPart, input: CheckInput): Contradiction[] {
  const right = new Map<string, number>()
  return part.sentences.flatMap(sentence =>
    sentence.counts.flatMap(count => {
      if (!count.subject?.rule || !count.exact || count.year !== 'this') return []
      const name = [count.subject.id, ...count.columns].join()
      const ways = waysToCount(input.form, count, sentence.plain)
      const sums = ways.map(way => sumOf(input.report, way))
      const [held] = sums
      if (held === undefined || held === null || sums.includes(null)) return []
      if (sums.includes(count.value)) right.set(name, count.value)
      if (sums.includes(count.value) || count.value < (right.get(name) ?? 0)) return []
      return [contradiction({ part, sentence, count, way: ways[0] ?? [], held, input })]
    }),
  )
}

interface Case {
  readonly part: SaidPart
  readonly sentence: ReadSentence
  readonly count: Count
  readonly way: readonly string[]
  readonly held: number
  readonly input: CheckInput
}

function contradiction({ part, sentence, count, way, held, input }: Case): Contradiction {
  const name = count.subject?.name ?? ''
  const digits = rangeOf(sentence.text, count.from, count.to)
  const quoted = rangeOf(sentence.text, count.begin - count.head.length, count.end)
  const quote = quoted.length > 60 ? rangeOf(sentence.text, count.from, count.end) : quoted
  const unit = count.unit || '件'
  const where = placeOf(input, way, name)
  return {
    subject: count.subject?.id ?? '',
    said: count.value,
    held,
    denied: false,
    found: {
      says: `正文称${name}${String(count.value)}${unit}，${where}为${String(held)}件。`,
      section: part.section,
      cells: way.length === 1 ? way : [],
      related: way.length === 1 ? [] : way,
      left: { value: count.value, words: `正文 = ${String(count.value)}` },
      right: { value: held, words: `${where} = ${String(held)}` },
      difference: Math.abs(count.value - held),
      quote: {
        part: part.part,
        paragraph: part.paragraph,
        ...quote,
        text: part.text.slice(quote.start, quote.start + quote.length),
        mark: digits,
      },
      repairs: [
        {
          label: `正文改为${String(held)}${unit}`,
          edits: rewrite(input.report, part, digits.start, digits.length, String(held)),
        },
      ],
    },
  }
}

function wrongDenial(
  part: SaidPart,
  sentence: ReadSentence,
  denial: Denial,
  input: CheckInput,
): Contradiction[] {
  const { subject } = denial
  const counted = { subject, columns: ['tot'], group: '' }
  const [way = []] = denial.year === 'this' ? waysToCount(input.form, counted, '') : []
  const held = way.length > 0 ? sumOf(input.report, way) : null
  if (held === null || held === 0) return []
  const range = rangeOf(sentence.text, denial.from, denial.to)
  const text = part.text.slice(range.start, range.start + range.length)
  const where = placeOf(input, way, subject.name)
  return [
    {
      subject: subject.id,
      said: 0,
      held,
      denied: true,
      found: {
        says: `正文称${/^[收制废]/.test(subject.name) ? '未' : '没有'}${subject.name}，但${where}为${String(held)}件。`,
        section: part.section,
        cells: way.length === 1 ? way : [],
        related: way.length === 1 ? [] : way,
        left: { value: 0, words: '正文 = 0' },
        right: { value: held, words: `${where} = ${String(held)}` },
        difference: held,
        quote: { part: part.part, paragraph: part.paragraph, ...range, text },
        repairs: withTheNumber(text, held).map((to): Repair => ({
          label: `正文改为“${to}”`,
          edits: rewrite(input.report, part, range.start, range.length, to),
        })),
      },
    },
  ]
}

/** 未收到政府信息公开申请 → 收到政府信息公开申请3件; nothing where the clause is put together otherwise. */
function withTheNumber(clause: string, held: number): string[] {
  const m =
    /^(.*?)(?:未|没有|尚未|并未|暂未)(?:曾)?((?:收到|接到|受理|制发|制定|印发|出台)[^，。]*(?:申请|文件))$/.exec(
      clause,
    )
  return m ? [`${m[1] ?? ''}${m[2] ?? ''}${String(held)}件`] : []
}

function placeOf({ form }: CheckInput, way: readonly string[], name: string): string {
  const [first = ''] = way
  const cell = cellOf(form, first)
  return way.length === 1
    ? cell.name.replaceAll(' ', '').replace('总计总计', '总计')
    : `${cell.name.split(' ')[0] ?? ''}“${name}”合计`
}

function sumOf(report: Report, cells: readonly string[]): number | null {
  let sum = 0
  for (const cell of cells) {
    const value = valueOf(report, cell)
    if (value === null) return null
    sum += value
  }
  return sum
}
