import { clauseBounds } from './sentence.ts'
import type { Sentence } from './sentence.ts'
import { isOfDisclosure, narrows, narrowsOn } from './sentence-topic.ts'
import { patterns, subjectOf } from './subjects.ts'
import type { Subject, YearSaid } from './subject.ts'
import { scopeAt } from './year-scope.ts'

/** A clause that says there was none: 未收到政府信息公开申请. */
export interface Denial {
  readonly from: number
  readonly to: number
  readonly subject: Subject
  readonly year: YearSaid
}

/** The clauses of a sentence that deny something; 无行政复议、行政诉讼 denies two. */
export function denialsIn(sentence: Sentence): Denial[] {
  const { plain } = sentence
  if (!/[未没无零〇]/.test(plain)) return []
  const bounds = clauseBounds(sentence)
  return bounds.slice(0, -1).flatMap((from, i) => {
    const to = Math.max(from, (bounds[i + 1] ?? plain.length) - 1)
    const clause = plain.slice(from, to)
    if (!/[未没无零〇]/.test(clause)) return []
    const denied = patterns.find(
      p =>
        p.none.length > 0 &&
        p.key.test(clause) &&
        p.none.some(none => none.test(clause)) &&
        fits(p.subject, clause, from),
    )
    if (!denied) return []
    const one = { from, to, year: scopeAt(sentence.marks, to) }
    return (denied.subject.each ?? [denied.subject.id]).map(id => ({ ...one, subject: subjectOf(id) }))
  })

  function fits(subject: Subject, clause: string, from: number): boolean {
    if (subject.whole && (narrows(clause) || narrowsOn(plain.slice(0, from)))) return false
    if (subject.whole && subject.topic === 'applications' && /复议|诉讼/.test(clause)) return false
    return !subject.ofDisclosure || isOfDisclosure(plain, sentence.heading)
  }
}
