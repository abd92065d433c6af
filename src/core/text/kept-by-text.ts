const KEPT = 600

/**
 * The same reading of a text, done once: while one paragraph is being written, all others are known already. Only for
 * what depends on nothing but the text.
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return text => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const fresh = read(text)
    if (kept.size >= KEPT) kept.clear()
    kept.set(text, fresh)
    return fresh
  }
}
