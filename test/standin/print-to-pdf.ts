import { browser } from './browser.ts'

/** Inches, as Electron takes them. */
const PAPER: Readonly<Record<string, readonly [width: number, height: number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
}

export interface PrintOptions {
  readonly landscape?: boolean
  readonly displayHeaderFooter?: boolean
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly printBackground?: boolean
  readonly scale?: number
  readonly pageRanges?: string
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
  readonly pageSize?: string | { readonly width: number; readonly height: number }
  readonly margins?: {
    readonly top?: number
    readonly bottom?: number
    readonly left?: number
    readonly right?: number
  }
}

/** `webContents.printToPDF` by Chromium's own command; an unknown paper throws. */
export async function printToPdf(target: string, options: PrintOptions): Promise<Buffer> {
  const { pageSize = 'Letter', margins, ...same } = options
  const size = typeof pageSize === 'string' ? PAPER[pageSize] : [pageSize.width, pageSize.height]
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`)
  const { top, bottom, left, right } = margins ?? {}
  const printed = await browser().send(
    'Page.printToPDF',
    {
      ...same,
      paperWidth: size[0],
      paperHeight: size[1],
      ...(top === undefined ? {} : { marginTop: top }),
      ...(bottom === undefined ? {} : { marginBottom: bottom }),
      ...(left === undefined ? {} : { marginLeft: left }),
      ...(right === undefined ? {} : { marginRight: right }),
      transferMode: 'ReturnAsStream',
    },
    target,
  )
  return readStream(printed.stream ?? '', target)
}

async function readStream(handle: string, target: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let eof = false; !eof;) {
    const part = await browser().send('IO.read', { handle, size: 1 << 20 }, target)
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'))
    eof = part.eof
  }
  await browser().send('IO.close', { handle }, target)
  return Buffer.concat(parts)
}
