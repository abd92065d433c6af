/** One package and the oldest version of it that may be shipped; null where none may be. */
export interface Advisory {
  readonly name: string
  readonly atLeast: string | null
  readonly why: string
  /** The public page where this was looked up; null where it could not be, which `why` then says. */
  readonly seen: string | null
}

export interface Locked {
  readonly name: string
  readonly version: string
}

/** Numbers of a version, `1.2.3-beta` as 1, 2, 3 and then before the release itself. */
const partsOf = (version: string): readonly number[] => {
  const [numbers = '', beta] = version.split('-', 2)
  return [...numbers.split('.').map(Number), beta === undefined ? 0 : -1]
}

/** Whether one version comes before another. */
export function isOlder(version: string, other: string): boolean {
  const [left, right] = [partsOf(version), partsOf(other)]
  const at = left.findIndex((part, i) => part !== (right[i] ?? 0))
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0)
}

/** What is locked although docs/advisories.json forbids it. */
export const forbiddenAmong = (
  locked: readonly Locked[],
  advisories: readonly Advisory[],
): readonly string[] =>
  advisories.flatMap(({ name, atLeast, why }) =>
    locked
      .filter(one => one.name === name && (atLeast === null || isOlder(one.version, atLeast)))
      .map(({ version }) => `${name} ${version}：${why}`),
  )
