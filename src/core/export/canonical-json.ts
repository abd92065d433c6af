/**
 * JSON with sorted keys, so that the same value is the same text. Lone surrogates are escaped, and U+FFFE and U+FFFF
 * too, which XML does not allow.
 * @param indent blanks per level; none where absent
 */
export const canonicalJson = (value: unknown, indent = 0): string =>
  JSON.stringify(sorted(value), null, indent).replace(
    /[\ufffe\uffff]/g,
    char => `\\u${char.charCodeAt(0).toString(16)}`,
  )

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
