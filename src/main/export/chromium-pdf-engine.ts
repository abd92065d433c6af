import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fontFiles } from '../../core/export/print-css.ts'
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

/** Starts the browser at the first page and keeps it, its fonts loaded, until `close`. */
class ChromiumPdfEngine implements PdfEngine {
  readonly #program: string
  readonly #fontsFolder: string
  #printer: Promise<Printer> | undefined
  #queue: Promise<unknown> = Promise.resolve()
  #html = ''

  constructor(program: string, fontsFolder: string) {
    this.#program = program
    this.#fontsFolder = fontsFolder
  }

  print(html: string): Promise<Uint8Array> {
    const printed = this.#queue.then(() => this.#print(html))
    this.#queue = printed.catch(() => undefined)
    return printed
  }

  async close(): Promise<void> {
    await this.#queue
    const starting = this.#printer
    this.#printer = undefined
    if (!starting) return
    const { pipe, profile } = await starting
    await pipe.end()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }

  async #print(html: string): Promise<Uint8Array> {
    this.#printer ??= this.#start()
    const { pipe, session } = await this.#printer
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
    const { targetId } = (await pipe.send('Target.createTarget', { url: 'about:blank' })) as {
      targetId: string
    }
    const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    const session = (attached as { readonly sessionId: string }).sessionId
    pipe.on('Fetch.requestPaused', params => {
      void this.#serve(pipe, session, params)
    })
    await pipe.send('Page.enable', {}, session)
    await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session)
    return { pipe, session, profile }
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
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'",
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
