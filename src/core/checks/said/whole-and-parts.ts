import type { Count } from './find-subject.ts'
import type { ReadSentence } from './read-paragraph.ts'

/** A total with the parts listed after it: 共19条，其中机构职能1条、规划计划1条. */
export interface WholeAndParts {
  readonly whole: Count
  readonly parts: readonly Count[]
}

const opens = /其中|分别(?:为|是)|包括|在[^，,]{2,20}中[，,]/

/**
 * The lists of a sentence. A list has the unit of its total, ends at the next list, at a change, and at anything that
 * is known to be no part (结转, 复议); remarks in brackets are lists of their own.
 */
export function listsIn({ plain, from, counts }: ReadSentence): WholeAndParts[] {
  const amounts = counts.filter(c => c.unit !== '%' && c.year === 'this')
  return amounts.flatMap((first, i) => {
    const previous = amounts[i - 1]
    const between = plain.slice((previous?.end ?? from) - from, first.begin - from)
    const whole = previous && opens.test(between) ? wholeOf(amounts.slice(0, i), first, between) : undefined
    if (!whole || (!first.inBrackets && whole.inBrackets)) return []
    const parts: Count[] = []
    for (const part of amounts.slice(i)) {
      const gap = plain.slice((parts.at(-1)?.end ?? first.begin) - from, part.begin - from)
      if (part.unit !== whole.unit || isNoPart(part, whole)) break
      if (parts.length > 0 && (opens.test(gap) || part.inBrackets !== first.inBrackets || /[;；]/.test(gap)))
        break
      parts.push(part)
    }
    return parts.length > 0 ? [{ whole, parts }] : []
  })
}

/** 其中 means the number before; 在主动公开的政府信息中 the one that was called so. */
function wholeOf(before: readonly Count[], first: Count, between: string): Count | undefined {
  const named = /在(?:所)?([\p{Script=Han}]{2,20})中[，,]/u.exec(between)?.[1]
  const sameUnit = before.filter(c => c.unit === first.unit)
  return named === undefined
    ? sameUnit.at(-1)
    : sameUnit.findLast(c => c.head.includes(named.replace(/的/g, '').slice(0, 4)))
}

function isNoPart({ subject }: Count, whole: Count): boolean {
  if (!subject || subject.rule === undefined || subject.id === whole.subject?.id) return false
  return subject.rule !== 'X-05' || whole.subject?.rule === undefined
}
