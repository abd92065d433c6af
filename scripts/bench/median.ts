import { performance } from 'node:perf_hooks'

export interface Measured {
  readonly what: string
  readonly milliseconds: number
  readonly runs: number
  /** What we aim at on two cores, where there is an aim. */
  readonly aim?: number
}

/** The median of `runs` calls, after one that is not counted. */
export async function measure(
  what: string,
  runs: number,
  work: () => unknown,
  aim?: number,
): Promise<Measured> {
  await work()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return { what, runs, milliseconds: medianOf(times), ...(aim === undefined ? {} : { aim }) }
}

export const medianOf = (numbers: readonly number[]): number => percentileOf(numbers, 0.5)

/** The number that a share of all numbers lies below: 0.95 for p95. */
export function percentileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
