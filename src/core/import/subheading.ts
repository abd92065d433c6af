import { ordinalOf } from '../text/ordinal.ts'

const longest = 32

/**
 * Whether a line is a sub-heading: （一）, ㈠ or (一) before a short title. A sentence that merely begins with an
 * ordinal is a paragraph.
 */
export function isSubheading(text: string): boolean {
  const line = text.trim()
  const ordinal = ordinalOf(line)
  if (ordinal?.level !== 2) return false
  const title = ordinal.rest.trim()
  return title !== '' && title.length <= longest && !/[。！？；;!?].|[；;：:]$/.test(title)
}
