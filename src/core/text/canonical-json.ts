const DEEPEST = 40

/**
 * The one way to write a JSON value, so that what is signed does not depend on blanks or on the order of names: names
 * sorted by code units, no blanks, numbers and strings as ECMAScript writes them (as RFC 8785 has it).
 * @returns null where a value is nested deeper than any pack
 */
export function canonicalJson(value: unknown): string | null {
  return write(value, DEEPEST)
}

function write(value: unknown, depth: number): string | null {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? null
  if (depth === 0) return null
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      const text = write(item, depth - 1)
      if (text === null) return null
      parts.push(text)
    }
    return `[${parts.join()}]`
  }
  for (const name of Object.keys(value).sort()) {
    const text = write((value as Record<string, unknown>)[name], depth - 1)
    if (text === null) return null
    parts.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${parts.join()}}`
}
