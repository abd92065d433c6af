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

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
