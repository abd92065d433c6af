/** What a file is, told by its first bytes and never by its name. */
export type FileKind = 'docx' | 'doc' | 'xlsx' | 'pdf' | 'zip' | 'rtf' | 'mht' | 'picture' | 'binary' | 'text'

const magic: readonly (readonly [FileKind, readonly number[]])[] = [
  ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['binary', [0x4d, 0x5a]],
  ['binary', [0x7f, 0x45, 0x4c, 0x46]],
  ['binary', [0x52, 0x61, 0x72, 0x21]],
  ['binary', [0x37, 0x7a, 0xbc, 0xaf]],
  ['binary', [0x1f, 0x8b]],
]

/** Names of the parts of an office file in the directory at the end of the zip (or among its first entries). */
function holds(bytes: Uint8Array, part: string): boolean {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(Math.max(0, bytes.length - 262_144))]
  return ends.some(end => Buffer.from(end.buffer, end.byteOffset, end.length).includes(part))
}

function zipKind(bytes: Uint8Array): FileKind {
  if (holds(bytes, 'word/')) return 'docx'
  return holds(bytes, 'xl/workbook') ? 'xlsx' : 'zip'
}

export function fileKind(bytes: Uint8Array): FileKind {
  const found = magic.find(([, head]) => head.every((b, i) => bytes[i] === b))?.[0]
  if (found === 'zip') return zipKind(bytes)
  if (found) return found
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  return isMht(start) ? 'mht' : 'text'
}

/** A web archive begins with the head of a letter; a snapshot of a browser, Word and WPS write different ones. */
const isMht = (start: string): boolean =>
  /^\s*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version|content-type):/i.test(start) &&
  /multipart\/(?:related|mixed|alternative)|content-transfer-encoding/i.test(start)
