import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontFiles } from '../../core/export/print-css.ts'
import { inTurn } from '../in-turn.ts'
import { CdpPipe } from './cdp-pipe.ts'
import { findChromium } from './find-chromium.ts'
import type { PdfEngine } from './pdf-engine.ts'

/** Invented: every request to it is answered here, every other one refused. */
const ORIGIN = 'https://print.invalid'

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

export interface ChromiumOptions {
  /** Where `resources/fonts` lies. */
  readonly fontsFolder: string
  readonly program?: string
}

/** The PDF engine for plain Node, or null where no Chromium, Chrome or Edge is installed. */
export function chromiumPdfEngine(options: ChromiumOptions): PdfEngine | null {
  const program = options.program ?? findChromium()
  return program === null ? null : new ChromiumPdfEngine(program, options.fontsFolder)
}

interface Printer {
  readonly pipe: CdpPipe
  readonly session: string
  readonly profile: string
}

/** A page of a report takes a third of a second; a browser that takes this long (ms) hangs. */
const LONGEST = 60_000

/** Starts the browser at the first page and keeps it, its fonts loaded, until `close`. One that died is replaced. */
class ChromiumPdfEngine implements PdfEngine {
  readonly #program: string
  readonly #fontsFolder: string
  #printer: Promise<Printer> | undefined
  readonly #works = inTurn()
  #html = ''

  constructor(program: string, fontsFolder: string) {
    this.#program = program
    this.#fontsFolder = fontsFolder
  }

  print(html: string): Promise<Uint8Array> {
    return this.#works.next(() => this.#print(html))
  }

  async close(): Promise<void> {
    await this.#works.ended()
    const starting = this.#printer
    this.#printer = undefined
    if (starting) await discard(starting)
  }

  async #print(html: string): Promise<Uint8Array> {
    this.#printer ??= this.#start()
    const starting = this.#printer
    try {
      const printer = await starting
      const hung = setTimeout(() => void printer.pipe.end(), LONGEST)
      return await this.#printWith(printer, html).finally(() => {
        clearTimeout(hung)
      })
    } catch (error) {
      this.#printer = undefined
      await discard(starting)
      throw error
    }
  }

  async #printWith({ pipe, session }: Printer, html: string): Promise<Uint8Array> {
    this.#html = html
    const loaded = new Promise<void>(resolve => {
      pipe.on('Page.loadEventFired', () => {
        resolve()
      })
    })
    await pipe.send('Page.navigate', { url: `${ORIGIN}/print.html` }, session)
    await Promise.race([loaded, pipe.gone])
    await pipe.send(
      'Runtime.evaluate',
      { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true },
      session,
    )
    const answer = await pipe.send(
      'Page.printToPDF',
      {
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        printBackground: true,
      },
      session,
    )
    return new Uint8Array(Buffer.from((answer as { readonly data: string }).data, 'base64'))
  }

  async #start(): Promise<Printer> {
    const profile = await mkdtemp(join(tmpdir(), 'nianbao-print-'))
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const pipe = new CdpPipe(this.#program, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`])
    try {
      return { pipe, session: await this.#openPage(pipe), profile }
    } catch (error) {
      await removeBrowser(pipe, profile)
      throw error
    }
  }

  async #openPage(pipe: CdpPipe): Promise<string> {
    const { targetId } = (await pipe.send('Target.createTarget', { url: 'about:blank' })) as {
      targetId: string
    }
    const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    const session = (attached as { readonly sessionId: string }).sessionId
    pipe.on('Fetch.requestPaused', params => {
      // A page that cannot be served ends the browser, and with it the print that waits.
      this.#serve(pipe, session, params).catch(() => pipe.end())
    })
    await pipe.send('Page.enable', {}, session)
    await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session)
    return session
  }

  async #serve(pipe: CdpPipe, session: string, params: Readonly<Record<string, unknown>>): Promise<void> {
    const { requestId } = params
    const { url } = params['request'] as { readonly url: string }
    const answer = await this.#answerFor(url)
    if (!answer) {
      await pipe.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session)
      return
    }
    const responseHeaders = Object.entries(answer.headers).map(([name, value]) => ({ name, value }))
    const body = answer.body.toString('base64')
    await pipe.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body }, session)
  }

  async #answerFor(url: string): Promise<{ body: Buffer; headers: Record<string, string> } | null> {
    if (url === `${ORIGIN}/print.html`) {
      return {
        body: Buffer.from(this.#html),
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:",
        },
      }
    }
    const file = fontFiles.find(name => url === `${ORIGIN}/fonts/${name}`)
    if (!file) return null
    return {
      body: await readFile(join(this.#fontsFolder, file)),
      headers: { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000, immutable' },
    }
  }
}

/** A browser that never came up has cleaned up after itself. */
async function discard(starting: Promise<Printer>): Promise<void> {
  const printer = await starting.catch(() => null)
  if (printer) await removeBrowser(printer.pipe, printer.profile)
}

async function removeBrowser(pipe: CdpPipe, profile: string): Promise<void> {
  await pipe.end()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
