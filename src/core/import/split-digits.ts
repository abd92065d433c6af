import type { Column } from './columns.ts'

/** Steps after which a run of digits counts as not to be told. */
const mostSteps = 200_000

/**
 * The one way to cut a run of digits into the numbers of a row so that every total is right and no number begins
 * with 0 (except 0 itself); null where there is none or more than one.
 */
export function splitDigits(digits: string, columns: readonly Column[]): string[] | null {
  const n = columns.length
  if (!/^\d+$/.test(digits) || digits.length < n || digits.length > n * 7) return null
  let found: string[] | null = null
  let ways = 0
  let steps = 0
  const parts: string[] = []
  const right = (upTo: number) => {
    const column = columns[upTo]
    if (!column || column.sum.length === 0 || column.sum.some(i => i > upTo)) return true
    return Number(parts[upTo]) === column.sum.reduce((sum, i) => sum + Number(parts[i]), 0)
  }
  const walk = (at: number) => {
    if (ways > 1 || steps++ > mostSteps) return
    const c = parts.length
    if (c === n) {
      if (at === digits.length) {
        ways++
        found = [...parts]
      }
      return
    }
    const longest = digits.charAt(at) === '0' ? 1 : Math.min(7, digits.length - at - (n - c - 1))
    for (let length = c === n - 1 ? digits.length - at : 1; length <= longest; length++) {
      parts.push(digits.slice(at, at + length))
      if (right(c)) walk(at + length)
      parts.pop()
    }
  }
  walk(0)
  return ways === 1 && steps <= mostSteps ? found : null
}
