/** The unit a head names for a column of money; undefined where it names none. */
export function unitIn(head: string | undefined): 'yuan' | 'wan' | undefined {
  if (head === undefined) return undefined
  if (/万\s*元/.test(head)) return 'wan'
  return /元/.test(head) ? 'yuan' : undefined
}
