/** How a number may have come to be written wrong; the likelier, the more weight. */
export interface Slip {
  readonly weight: number
  /** As the clerk would say it; '' where nothing speaks for it. */
  readonly why: string
}

const unexplained: Slip = { weight: 1, why: '' }

/** The slip that leads from the right number to the one that is written. Blank counts as not written at all. */
export function slipOf(right: number, written: number | null): Slip {
  const [a, b] = [String(right), String(written ?? 0)]
  if (swapsNeighbours(a, b)) return { weight: 9, why: '相邻两位数字写反' }
  if (written === null || (b === '0' && right > 9)) return { weight: 4, why: '漏填' }
  if (dropsDigit(a, b) && b !== '0') return { weight: 6, why: '少写一位' }
  if (dropsDigit(b, a) && a !== '0') return { weight: 6, why: '多写一位' }
  if (a.length > 1 && differsInOneDigit(a, b)) return { weight: 5, why: '一位数字写错' }
  if (Math.abs(right - written) === 1) return { weight: 3, why: '差一件' }
  return unexplained
}

function swapsNeighbours(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false
  const at = [...a].findIndex((digit, i) => digit !== b[i])
  return (
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2) &&
    /^\d+$/.test(a)
  )
}

const differsInOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1

/** Whether `short` is `long` without one of its digits. */
const dropsDigit = (long: string, short: string): boolean =>
  long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
