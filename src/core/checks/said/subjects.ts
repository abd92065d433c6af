import { applicationSubjects } from './applications.ts'
import { caseSubjects } from './cases.ts'
import { documentSubjects } from './documents.ts'
import { otherSubjects } from './other-subjects.ts'
import { outcomeSubjects } from './outcomes.ts'
import type { Subject } from './subject.ts'
import { compile } from './words.ts'

/** Each kind with a word that all its sentences hold: others need not be tried. */
const kinds: readonly { readonly key: RegExp; readonly subjects: readonly Subject[] }[] = [
  { key: /议|诉/, subjects: caseSubjects },
  { key: /文件/, subjects: documentSubjects },
  { key: /申请|结转|转接|遗留|转入|转至|转到/, subjects: applicationSubjects },
  { key: /./, subjects: outcomeSubjects },
  {
    key: /许可|处罚|强制|收|取|培训|解读|回|答复|办理|公开|发布|公布|推送|更新|刊发/,
    subjects: otherSubjects,
  },
]

/** Everything the reader knows to be counted; the first that fits is taken. */
export const subjects: readonly Subject[] = kinds.flatMap(k => k.subjects)

export interface Patterns {
  readonly subject: Subject
  readonly key: RegExp
  readonly says: readonly RegExp[]
  readonly bare: readonly RegExp[]
  readonly none: readonly RegExp[]
}

/** The subjects with their patterns ready; what stands before `#` has to reach the number. */
export const patterns: readonly Patterns[] = kinds.flatMap(({ key, subjects: ofKind }) =>
  ofKind.map(subject => ({
    subject,
    key,
    says: (subject.says ?? []).map(compile),
    bare: (subject.bare ?? []).map(compile),
    none: (subject.none ?? []).map(compile),
  })),
)

/** @throws where there is no subject of that id: the rules name their subjects as data */
export function subjectOf(id: string): Subject {
  const found = subjects.find(s => s.id === id)
  if (!found) throw new Error(`no subject ${id}`)
  return found
}

const units: Readonly<Record<Subject['units'], RegExp>> = {
  cases: /^(?:件|宗|份|起|例|次|个|项|条|件次)?$/,
  items: /^(?:件|份|个|项|条|部|起|宗|例|次|期|场|篇|场次|户|人次)?$/,
  wan: /^万元$/,
  money: /^(?:元|万元)$/,
}

/** Whether a number with this unit can count the subject; without one it counts, and is no money. */
export const fitsUnit = (subject: Subject, unit: string): boolean => units[subject.units].test(unit)
