import type { NumberInText } from '../../text/numbers-in.ts'
import { applicantIn } from './applicants.ts'
import { beforeBrackets, clauseBounds, withoutBrackets } from './sentence.ts'
import type { Sentence } from './sentence.ts'
import { isOfDisclosure, narrows, narrowsOn, topicAt } from './sentence-topic.ts'
import type { Subject, YearSaid } from './subject.ts'
import { fitsUnit, patterns, subjectOf } from './subjects.ts'
import { scopeAt, tellsChange } from './year-scope.ts'

/** A number with what it counts. */
export interface Count extends NumberInText {
  readonly subject: Subject | null
  /** Columns of table 3, added up. */
  readonly columns: readonly string[]
  /** rv, ld, lr for an outcome of reviews or lawsuits. */
  readonly group: string
  readonly year: YearSaid
  /** The words before the number, from the last comma or number on. */
  readonly head: string
  /** The clause up to the number, and the one behind it. */
  readonly clause: string
  readonly tail: string
  readonly inBrackets: boolean
}

type Found = Pick<Count, 'subject' | 'columns' | 'group'>

const unknown: Found = { subject: null, columns: [], group: '' }
const onlyApplicant = /^(?:其中|包括|含|申请|[、和及与]|有|的|共|为|来自|涉及|件数|数量|均|:)*$/
/** Parts of these totals are the outcomes; parts of others are not. */
const wholes = ['received', 'dealtWith', 'answered']

/** The numbers of a sentence, each with what it counts, at its place in the paragraph; 复议、诉讼各1件 is two counts. */
export function countsIn(sentence: Sentence): Count[] {
  const bounds = clauseBounds(sentence)
  const counts: Count[] = []
  sentence.numbers.forEach((n, i) => {
    const { plain } = sentence
    const clauseStart = bounds.filter(b => b <= n.begin).at(-1) ?? 0
    const next = sentence.numbers[i + 1]
    const clauseEnd = (bounds.find(b => b > n.begin) ?? plain.length + 1) - 1
    const last = sentence.numbers[i - 1]?.end ?? 0
    const raw = plain.slice(Math.max(clauseStart, last), n.begin)
    const words = {
      head: withoutBrackets(raw).replace(/^(?:[、和及与”"]|以及)+/, ''),
      tail: beforeBrackets(plain.slice(n.end, Math.max(n.end, Math.min(clauseEnd, next?.begin ?? Infinity)))),
      clause: plain.slice(clauseStart, n.begin),
      leading: plain.slice(Math.min(last, clauseStart), clauseStart),
    }
    const change = tellsChange(words.head) || /^(?:的)?(?:增长|增加|减少|下降)/.test(words.tail)
    const shared = {
      begin: n.begin + sentence.offset,
      from: n.from + sentence.offset,
      to: n.to + sentence.offset,
      end: n.end + sentence.offset,
      value: n.value,
      exact: n.exact,
      unit: n.unit,
      head: words.head,
      tail: words.tail,
      clause: words.clause,
      year: change ? ('other' as const) : scopeAt(sentence.marks, n.begin),
      inBrackets: isOpen(plain.slice(0, n.begin)),
    }
    for (const found of subjectsOf(sentence, n, words, counts)) counts.push({ ...found, ...shared })
  })
  return counts
}

interface Words {
  readonly head: string
  readonly tail: string
  readonly clause: string
  readonly leading: string
}

function subjectsOf(sentence: Sentence, n: NumberInText, words: Words, before: readonly Count[]): Found[] {
  const applicant = applicantIn(words.head) ?? applicantIn(words.tail)
  const partly = /其中|包括|^含/.test(words.clause)
  const previous = before.findLast(c => c.subject?.topic !== undefined)
  if (applicant && onlyApplicant.test(applicant.rest)) {
    const whole = before.findLast(c => c.subject?.cells.some(sum => sum.some(id => id.includes('{c}'))))
    return [whole?.subject ? { subject: whole.subject, columns: applicant.columns, group: '' } : unknown]
  }
  const found = match(sentence, n, {
    ...words,
    head: applicant && applicantIn(words.head) ? applicant.rest : words.head,
    tail: applicant && !applicantIn(words.head) ? applicant.rest : words.tail,
  })
  if (!found) return [unknown]
  if (found.each) return found.each.map(id => ({ ...unknown, subject: subjectOf(id) }))
  if (
    found.whole &&
    (partly && !applicant ? true : narrows(words.clause.replace('其中', '')) || narrowsOn(words.leading))
  )
    return [unknown]
  if (found.rule === 'X-05' && partly && previous?.subject && !isPartOfWhole(previous)) return [unknown]
  const inherited = partly && previous && previous.columns[0] !== 'tot' ? previous.columns : ['tot']
  return [
    {
      subject: found,
      columns: applicant?.columns ?? (inherited.length > 0 ? inherited : ['tot']),
      group: found.group ?? before.findLast(c => c.group !== '')?.group ?? '',
    },
  ]
}

const isPartOfWhole = ({ subject }: Count) =>
  subject !== null && (wholes.includes(subject.id) || subject.rule === 'X-05')

function match(sentence: Sentence, n: NumberInText, { head, tail }: Words): Subject | null {
  const words = `${head}#${tail}`
  const said = patterns.find(
    p =>
      p.says.length > 0 &&
      p.key.test(words) &&
      fitsUnit(p.subject, n.unit) &&
      p.says.some(s => s.test(words)) &&
      (!p.subject.ofDisclosure || isOfDisclosure(sentence.plain, sentence.heading)),
  )
  if (said) return said.subject
  const topic = topicAt(sentence.topics, sentence.offset + n.begin)
  if (topic === null) return null
  return (
    patterns.find(
      p => p.subject.topic === topic && fitsUnit(p.subject, n.unit) && p.bare.some(b => b.test(words)),
    )?.subject ?? null
  )
}

const isOpen = (before: string) =>
  Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
  Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
