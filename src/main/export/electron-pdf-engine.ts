import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { session } from 'electron'
import type { BrowserWindow } from 'electron'
import { fontFiles } from '../../core/export/print-css.ts'
import { ORIGIN } from '../security.ts'
import { secureWindow } from '../window.ts'
import type { PaperPrinter, PdfEngine } from './pdf-engine.ts'

/** No script at all; the one style sheet stands in the page. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'"

/**
 * Prints in a hidden window without scripts, with a session of its own, kept with its fonts until `close`. The page
 * preloads its fonts, so that its load event (the end of `loadURL`) waits for them.
 */
export class ElectronPdfEngine implements PdfEngine, PaperPrinter {
  readonly #fontsFolder: string
  #window: BrowserWindow | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #html = ''

  constructor(fontsFolder: string) {
    this.#fontsFolder = fontsFolder
  }

  print(html: string): Promise<Uint8Array> {
    return this.#inTurn(() => this.#print(html))
  }

  showDialog(html: string): Promise<boolean> {
    return this.#inTurn(() => this.#showDialog(html))
  }

  /** One page at a time: there is one window. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    await this.#queue
    this.#window?.destroy()
    this.#window = undefined
  }

  async #print(html: string): Promise<Uint8Array> {
    const window = await this.#load(html)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
    })
    return new Uint8Array(pdf)
  }

  /** Margins and page numbers are those of the style sheet's @page; both sides, bound at the left (GB/T 9704, 6). */
  async #showDialog(html: string): Promise<boolean> {
    const window = await this.#load(html)
    return new Promise((resolve, reject) => {
      window.webContents.print(
        { silent: false, printBackground: true, pageSize: 'A4', duplexMode: 'longEdge' },
        (printed, reason) => {
          if (printed || /cancel/i.test(reason)) resolve(printed)
          else reject(new Error(`the page was not printed: ${reason}`))
        },
      )
    })
  }

  async #load(html: string): Promise<BrowserWindow> {
    const window = (this.#window ??= this.#openWindow())
    this.#html = html
    await window.loadURL(`${ORIGIN}/print.html`)
    return window
  }

  #openWindow(): BrowserWindow {
    const own = session.fromPartition('print')
    if (!own.protocol.isProtocolHandled('app')) {
      own.protocol.handle('app', async ({ url }) => {
        if (url === `${ORIGIN}/print.html`) return page(this.#html)
        const font = fontFiles.find(name => url === `${ORIGIN}/fonts/${name}`)
        if (!font) return new Response('', { status: 404 })
        const bytes = new Uint8Array(await readFile(join(this.#fontsFolder, font)))
        return new Response(bytes, {
          headers: { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' },
        })
      })
    }
    const window = secureWindow({ width: 900, height: 1200 }, { session: own, javascript: false })
    // Died while printing: the next print begins anew.
    window.webContents.on('render-process-gone', () => {
      window.destroy()
      this.#window = undefined
    })
    return window
  }
}

const page = (html: string): Response =>
  new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY },
  })
