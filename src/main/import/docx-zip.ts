import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { fromBuffer } from 'yauzl'
import { ReadError } from './read-error.ts'

/** Limits of what a DOCX may unpack to; a report of this kind has 25 parts and 300 kB. */
const LIMITS = {
  file: 50e6,
  entries: 5_000,
  part: 64e6,
  sum: 128e6,
  ratio: 200,
  /** The ratio counts for parts packed to more than this. */
  ratioFrom: 100_000,
} as const

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export interface DocxZip {
  /** The bytes of a part as they are inflated, never more than its directory entry says. */
  read(part: string): Promise<Readable>
  has(part: string): boolean
  close(): void
}

/**
 * Opens the container and looks at its directory only. Nothing is written to disk; parts are found by name.
 * @throws ReadError
 */
export async function openDocxZip(bytes: Uint8Array): Promise<DocxZip> {
  refuseByFirstBytes(bytes)
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  try {
    const entries = await directory(zip)
    return {
      has: part => entries.has(part),
      close: () => {
        zip.close()
      },
      read: part => {
        const entry = entries.get(part)
        if (!entry) throw new ReadError('NOT_A_DOCX')
        return openPart(zip, entry)
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function refuseByFirstBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ReadError('EMPTY_FILE')
  if (bytes.length > LIMITS.file) throw new ReadError('FILE_TOO_BIG')
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new ReadError(encrypted ? 'PASSWORD_PROTECTED' : 'OLD_DOC_FORMAT')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ReadError('NOT_A_DOCX')
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true }
    fromBuffer(buffer, options, (error, zip) => {
      if (error) reject(new ReadError('DOCX_BROKEN', error))
      else resolve(zip)
    })
  })
}

function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > LIMITS.entries) throw new ReadError('TOO_MANY_ENTRIES')
  const entries = new Map<string, Entry>()
  let sum = 0
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => {
      reject(new ReadError('DOCX_BROKEN', error))
    })
    zip.on('end', () => {
      resolve(entries)
    })
    zip.on('entry', (entry: Entry) => {
      sum += entry.uncompressedSize
      const fault = faultOf(entry, entries, sum)
      if (fault) {
        reject(fault)
        return
      }
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function faultOf(entry: Entry, seen: ReadonlyMap<string, Entry>, sum: number): ReadError | undefined {
  const { compressedSize, uncompressedSize } = entry
  const swollen =
    compressedSize > LIMITS.ratioFrom
      ? uncompressedSize / compressedSize > LIMITS.ratio
      : uncompressedSize > LIMITS.ratioFrom * LIMITS.ratio
  if (seen.size >= LIMITS.entries) return new ReadError('TOO_MANY_ENTRIES')
  if (uncompressedSize > LIMITS.part || sum > LIMITS.sum || swollen) return new ReadError('UNPACKS_TOO_BIG')
  if (entry.generalPurposeBitFlag & 1) return new ReadError('PASSWORD_PROTECTED')
  if (seen.has(entry.fileName)) return new ReadError('DUPLICATE_PART')
  return undefined
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new ReadError('DOCX_BROKEN', error))
      else resolve(stream)
    })
  })
}
