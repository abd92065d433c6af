import { ReadError } from './read-error.ts'

const MOST_PARTS = 2_000
const MOST_HEADER = 64_000
const MOST_DEEP = 5

/** The page in a web archive (.mht), as it was before it was packed: its bytes and the charset its header names. */
export interface PackedPage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

/**
 * Takes the page out of a web archive: the first HTML part, else the first text. Pictures and frames are left alone.
 * @throws ReadError
 */
export function readMht(bytes: Uint8Array): PackedPage {
  const entity = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const parts = leafParts(entity, 0)
  const page = parts.find(isType('text/html')) ?? parts.find(isType('text/plain'))
  if (!page) throw new ReadError('MHT_WITHOUT_PAGE')
  return { bytes: decoded(page), charset: /charset\s*=\s*"?([\w-]{2,30})/i.exec(page.type)?.[1] ?? null }
}

interface Part {
  readonly type: string
  readonly encoding: string
  readonly body: string
}

const isType = (type: string) => (part: Part) => part.type.toLowerCase().startsWith(type)

/** The parts that hold no further parts, in order. */
function leafParts(entity: string, depth: number): Part[] {
  const part = partOf(entity)
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(part.type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined || depth >= MOST_DEEP) return [part]
  const inner = part.body.split(`--${mark}`).slice(1, MOST_PARTS)
  const end = inner.findIndex(text => text.startsWith('--'))
  return inner
    .slice(0, end === -1 ? undefined : end)
    .flatMap(text => leafParts(text.replace(/^[ \t]*\r?\n/, ''), depth + 1))
}

function partOf(entity: string): Part {
  const gap = /\r?\n\r?\n/.exec(entity.slice(0, MOST_HEADER))
  if (!gap) return { type: '', encoding: '', body: '' }
  const header = entity.slice(0, gap.index).replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}\\s*:\\s*(.*)$`, 'im').exec(header)?.[1]?.trim() ?? ''
  return {
    type: field('content-type'),
    encoding: field('content-transfer-encoding').toLowerCase(),
    body: entity.slice(gap.index + gap[0].length),
  }
}

function decoded({ encoding, body }: Part): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}
