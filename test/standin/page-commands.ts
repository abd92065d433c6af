import { browser } from './browser.ts'
import { record } from './gaps.ts'
import { LoudEmitter } from './loud-emitter.ts'
import { printToPdf } from './print-to-pdf.ts'
import type { PrintOptions } from './print-to-pdf.ts'
import type { Protocol } from './protocol-types.ts'

type EditCommand = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'delete'

/** What a page can be told to do: run, print, zoom, edit. Subclasses know which page it is. */
export abstract class PageCommands extends LoudEmitter {
  #zoom = 1

  protected abstract target(): Promise<string>
  protected abstract zoomed(): void
  abstract isDestroyed(): boolean

  protected async command<M extends keyof Protocol.CommandParameters>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    return browser().send(method, params, await this.target())
  }

  /** What the main process sends to a page that is going away is lost, as in Electron. */
  protected quietly(sent: Promise<unknown>): void {
    sent.catch((error: unknown) => {
      if (!this.isDestroyed()) process.stderr.write(`electron stand-in: ${String(error)}\n`)
    })
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const ran = await this.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    const failed = ran.exceptionDetails
    if (failed) throw new Error(failed.exception?.description ?? failed.text)
    return ran.result.value
  }

  async capturePage(): Promise<{ toPNG(): Buffer; isEmpty(): boolean }> {
    const { data } = await this.command('Page.captureScreenshot')
    const png = Buffer.from(data, 'base64')
    return { toPNG: () => png, isEmpty: () => png.length === 0 }
  }

  async printToPDF(options: PrintOptions = {}): Promise<Buffer> {
    return printToPdf(await this.target(), options)
  }

  /** There is no printer and no dialog: the call is kept, with what the page shows then, and answered as printed. */
  print(options: object, done: (printed: boolean, reason: string) => void): void {
    this.command('Runtime.evaluate', { expression: 'document.body.innerText', returnByValue: true })
      .then(({ result }) => {
        record('webContents.print', options, result.value)
        done(true, '')
      })
      .catch((error: unknown) => {
        done(false, String(error))
      })
  }

  getZoomFactor(): number {
    return this.#zoom
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor
    this.zoomed()
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }

  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2)
  }

  #edit(command: EditCommand): void {
    this.quietly(this.command('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }))
  }

  undo(): void {
    this.#edit('undo')
  }

  redo(): void {
    this.#edit('redo')
  }

  cut(): void {
    this.#edit('cut')
  }

  copy(): void {
    this.#edit('copy')
  }

  paste(): void {
    this.#edit('paste')
  }

  selectAll(): void {
    this.#edit('selectAll')
  }

  delete(): void {
    this.#edit('delete')
  }
}
