import { createHash } from 'node:crypto'
import type { PDFDict, PDFDocument, PDFRef } from 'pdf-lib'
import type * as pdfLibrary from 'pdf-lib'
import type { PaperDocument } from '../../core/export/document.ts'
import { codeInFile, paperDigest } from './consistency-code.ts'
import type { PdfProperties } from './pdf-metadata.ts'
import { xmpPacket } from './pdf-metadata.ts'
import { pinStructure } from './pin-structure.ts'
import { srgbProfile } from './srgb-profile.ts'

type Pdf = typeof pdfLibrary

/** What the file names as its maker. */
const PROGRAM = '公开年报'

/**
 * Makes a printed PDF one for archives: PDF/A-1b (ISO 19005-1, GB/T 23286.1—2009). Adds what it asks for and the
 * browser does not write: the colour space that is meant, metadata as XMP equal to the Info dictionary, the sets of
 * characters of the embedded fonts, an id. Structure tree, outline and language stay. The same bytes for the same input.
 */
export async function toPdfA(printed: Uint8Array, paper: PaperDocument): Promise<Uint8Array> {
  const library = await import('pdf-lib')
  const file = await library.PDFDocument.load(printed, { updateMetadata: false })
  const properties: PdfProperties = {
    title: paper.title.join(''),
    author: paper.meta.office,
    keywords: `一致码 ${codeInFile(paper)}`,
    program: PROGRAM,
    date: paper.meta.date,
    identifier: `urn:gia-report:1:${encodeURIComponent(paper.meta.id)}:${paperDigest(paper)}`,
  }
  pinStructure(library, file)
  setInfo(library, file, properties)
  const xmp = file.context.stream(new TextEncoder().encode(xmpPacket(properties)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  file.catalog.set(library.PDFName.of('Metadata'), file.context.register(xmp))
  setOutputIntent(library, file)
  addCidSets(library, file)
  const noId = library.PDFHexString.of(NO_ID)
  file.context.trailerInfo.ID = file.context.obj([noId, noId])
  const bytes = await file.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  // PDF/A-1 rests on the edition 1.4, and nothing here is of a later one; the library always writes 1.7.
  bytes.set(new TextEncoder().encode('%PDF-1.4'))
  return withId(bytes)
}

const NO_ID = '0'.repeat(32)

/** The file's id in its trailer follows from all of its other bytes. */
function withId(bytes: Uint8Array): Uint8Array {
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, NO_ID.length)
  const file = Buffer.from(bytes)
  for (let at = file.indexOf(`<${NO_ID}>`); at >= 0; at = file.indexOf(`<${NO_ID}>`, at)) {
    file.write(id, at + 1, 'latin1')
  }
  return new Uint8Array(file)
}

function setInfo(
  { PDFHexString, PDFRef, PDFString }: Pdf,
  file: PDFDocument,
  properties: PdfProperties,
): void {
  const { Info: browsers } = file.context.trailerInfo
  if (browsers instanceof PDFRef) file.context.delete(browsers)
  const date = PDFString.of(`D:${properties.date.replaceAll('-', '')}000000+00'00'`)
  const text = (words: string) => PDFHexString.fromText(words)
  file.context.trailerInfo.Info = file.context.register(
    file.context.obj({
      Title: text(properties.title),
      Author: text(properties.author),
      Keywords: text(properties.keywords),
      Creator: text(properties.program),
      Producer: text(properties.program),
      CreationDate: date,
      ModDate: date,
    }),
  )
}

function setOutputIntent({ PDFName, PDFString }: Pdf, file: PDFDocument): void {
  const profile = file.context.register(file.context.flateStream(srgbProfile(), { N: 3 }))
  const intent = file.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  file.catalog.set(PDFName.of('OutputIntents'), file.context.obj([intent]))
}

/** 6.3.5: a subset of a CID font says which characters it holds, one bit each; here every glyph of its program. */
function addCidSets(library: Pdf, file: PDFDocument): void {
  const { PDFDict, PDFName, PDFRawStream } = library
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      continue
    const program = file.context.lookup(object.get(PDFName.of('FontFile2')))
    if (!(program instanceof PDFRawStream)) continue
    const glyphs = glyphCount(library.decodePDFRawStream(program).decode())
    setCidSet(library, file, { ref, descriptor: object, glyphs })
  }
}

interface SubsetFont {
  readonly ref: PDFRef
  readonly descriptor: PDFDict
  readonly glyphs: number
}

function setCidSet({ PDFName }: Pdf, file: PDFDocument, { ref, descriptor, glyphs }: SubsetFont): void {
  const bits = Uint8Array.from({ length: Math.ceil(glyphs / 8) }, (_, byte) => {
    const inByte = Math.min(8, glyphs - byte * 8)
    return (0xff << (8 - inByte)) & 0xff
  })
  descriptor.set(PDFName.of('CIDSet'), file.context.register(file.context.flateStream(bits)))
  file.context.assign(ref, descriptor)
}

/** numGlyphs of the table `maxp` of a TrueType program. */
function glyphCount(font: Uint8Array): number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const entry = 12 + table * 16
    if (view.getUint32(entry) === 0x6d_61_78_70) return view.getUint16(view.getUint32(entry + 8) + 4)
  }
  throw new Error('an embedded font has no table maxp')
}
