import type { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'
import type { SaxesTagPlain } from 'saxes'
import { SaxesParser } from 'saxes'
import { ReadError } from './read-error.ts'

const MOST_DEEP = 256

export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Streams one XML part through a handler. A DOCTYPE is refused, so there are no entities but the five; nothing
 * outside the part is ever asked for.
 * @throws ReadError
 */
export async function parseXml(part: Readable, handler: XmlHandler): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new ReadError('DOCTYPE_REFUSED')
  })
  parser.on('error', error => {
    throw new ReadError('DOCX_BROKEN', error)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1
    if (depth > MOST_DEEP) throw new ReadError('TOO_DEEP')
    handler.open(tag.name, tag.attributes)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1
    handler.close(tag.name)
  })
  parser.on('text', text => {
    handler.text(text)
  })
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk))
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder?.decode() ?? '')
    parser.close()
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('DOCX_BROKEN', error)
  } finally {
    part.destroy()
  }
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8'
}
