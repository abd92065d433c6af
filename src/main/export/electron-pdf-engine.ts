import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { session } from 'electron'
import type { BrowserWindow } from 'electron'
import { fontFiles } from '../../core/export/print-css.ts'
import { inTurn } from '../in-turn.ts'
import { ORIGIN } from '../security.ts'
import { secureWindow } from '../window.ts'
import type { PaperPrinter, PdfEngine } from './pdf-engine.ts'

/** No script at all; the one style sheet stands in the page. */
const PRINT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:"

/**
 * Prints in a hidden window without scripts, with a session of its own, kept with its fonts until `close`. The page
 * preloads its fonts, so that its load event (the end of `loadURL`) waits for them.
 */
export class ElectronPdfEngine implements PdfEngine, PaperPrinter {
  readonly #fontsFolder: string
  #window: BrowserWindow | undefined
  readonly #works = inTurn()
  /** What each address shows. */
  readonly #pages = new Map<string, string>()

  constructor(fontsFolder: string) {
    this.#fontsFolder = fontsFolder
  }

  print(html: string): Promise<Uint8Array> {
    return this.#works.next(() => this.#print(html))
  }

  /**
   * In a window of its own, as the dialog may stay open for long. Margins and page numbers are those of the style
   * sheet's @page; both sides, bound at the left (GB/T 9704, 6).
   */
  async showDialog(html: string): Promise<boolean> {
    const window = this.#openWindow()
    try {
      await this.#load(window, 'dialog.html', html)
      return await dialogAnswered(window)
    } finally {
      window.destroy()
    }
  }

  async close(): Promise<void> {
    await this.#works.ended()
    this.#window?.destroy()
    this.#window = undefined
  }

  async #print(html: string): Promise<Uint8Array> {
    const window = (this.#window ??= this.#openPrinter())
    await this.#load(window, 'print.html', html)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
    })
    return new Uint8Array(pdf)
  }

  async #load(window: BrowserWindow, name: string, html: string): Promise<void> {
    const address = `${ORIGIN}/${name}`
    this.#pages.set(address, html)
    await window.loadURL(address)
  }

  #openPrinter(): BrowserWindow {
    const window = this.#openWindow()
    // Died while printing: the next print begins anew.
    window.webContents.on('render-process-gone', () => {
      window.destroy()
      this.#window = undefined
    })
    return window
  }

  #openWindow(): BrowserWindow {
    const own = session.fromPartition('print')
    if (!own.protocol.isProtocolHandled('app')) {
      own.protocol.handle('app', async ({ url }) => {
        const html = this.#pages.get(url)
        if (html !== undefined) return page(html)
        const font = fontFiles.find(name => url === `${ORIGIN}/fonts/${name}`)
        if (!font) return new Response('', { status: 404 })
        const bytes = new Uint8Array(await readFile(join(this.#fontsFolder, font)))
        return new Response(bytes, {
          headers: { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' },
        })
      })
    }
    return secureWindow({ width: 900, height: 1200 }, { session: own, javascript: false })
  }
}

/** Whether it was printed; false where the clerk cancelled. */
const dialogAnswered = ({ webContents }: BrowserWindow): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const wish = { silent: false, printBackground: true, pageSize: 'A4', duplexMode: 'longEdge' } as const
    webContents.print(wish, (printed, reason) => {
      if (printed || /cancel/i.test(reason)) resolve(printed)
      else reject(new Error(`the page was not printed: ${reason}`))
    })
  })

const page = (html: string): Response =>
  new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PRINT_POLICY },
  })
