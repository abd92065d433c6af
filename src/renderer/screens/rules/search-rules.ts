import type { RuleInfo } from '../../../core/checks/check.ts'
import { compact } from '../../../core/text/fold.ts'

/** The rules that have every word searched for, in whichever of their texts. */
export function matching<R extends RuleInfo>(rules: readonly R[], wanted: string): readonly R[] {
  const words = wanted
    .split(/\s+/)
    .map(word => compact(word).toLowerCase())
    .filter(word => word !== '')
  return rules.filter(({ id, title, reason, source, leaves = '' }) => {
    const all = compact([id, title, reason, source, leaves].join(' ')).toLowerCase()
    return words.every(word => all.includes(word))
  })
}
