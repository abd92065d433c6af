/** Letters no text holds but garbage does: control characters other than TAB, LF, FF, CR, and the replacement mark. */
const garbage = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffd]/g
const ours = /公开|年度|报告/

/**
 * Bytes → text: BOM, strict UTF-8, UTF-16 by its NULs, the charset an HTML page declares, GB18030; of those that
 * decode, the first in which words of a report stand wins. Where none has any, a letter may be broken: sites cut their
 * descriptions after so many bytes. Null where no reading is text.
 * @param named the charset that a header outside the text names
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): string | null {
  const marked = byMark(bytes)
  if (marked !== null) return isText(marked) ? marked : null
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null && isText(utf8)) return utf8
  const readings = [named, nulPattern(bytes), declared(bytes), 'gb18030', 'utf-16le', 'utf-16be']
    .flatMap(encoding => (encoding === null ? [] : [decode(bytes, encoding)]))
    .filter(text => text !== null && isText(text))
  return readings.find(isOurs) ?? withBrokenLetter(bytes, named) ?? readings[0] ?? null
}

const isOurs = (text: string | null): text is string => text !== null && ours.test(text)

function withBrokenLetter(bytes: Uint8Array, named: string | null): string | null {
  const readings = [named, declared(bytes), 'utf-8', 'gb18030'].map(encoding =>
    encoding === null ? null : decode(bytes, encoding, false),
  )
  return readings.find(text => isOurs(text) && isText(text)) ?? null
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes.subarray(3), 'utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes.subarray(2), 'utf-16be')
  return null
}

/** @param fatal a letter that is broken makes it null; else U+FFFD stands in its place */
function decode(bytes: Uint8Array, encoding: string, fatal = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function nulPattern(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((b, i) => {
    if (b === 0) i % 2 === 0 ? even++ : odd++
  })
  if (even + odd < sample.length / 50) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null
}

const isText = (text: string) => (text.slice(0, 100_000).match(garbage)?.length ?? 0) <= text.length / 200
