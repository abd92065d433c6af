/** Levenshtein distance over code units; stops and returns `limit + 1` as soon as it must be larger. */
export function editDistance(a: string, b: string, limit = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const value = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(value)
      if (value < least) least = value
    }
    if (least > limit) return limit + 1
    row = next
  }
  return row[b.length] ?? 0
}

/** 1 = equal, 0 = nothing in common; below `atLeast` the result is 0. Texts over 80 characters are only compared for equality. */
export function similarity(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1
  const length = Math.max(a.length, b.length)
  if (length === 0 || length > 80) return 0
  const limit = Math.floor((1 - atLeast) * length + 1e-9)
  const distance = editDistance(a, b, limit)
  return distance > limit ? 0 : 1 - distance / length
}
