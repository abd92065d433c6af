import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** An answer or an event of the DevTools protocol. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

type Listener = (params: Readonly<Record<string, unknown>>, sessionId: string | undefined) => void

/** A browser process spoken to over two pipes: no port is opened on the machine. */
export class CdpPipe {
  readonly #browser: ChildProcess
  readonly #toBrowser: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, Listener>()
  /** Comes true when the browser has ended, by itself or not. */
  readonly gone: Promise<void>
  #ended: Error | undefined
  #lastId = 0
  #rest: Buffer[] = []

  constructor(program: string, flags: readonly string[]) {
    this.#browser = spawn(program, ['--remote-debugging-pipe', ...flags], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const [, , , input, output] = this.#browser.stdio
    this.#toBrowser = input as Writable
    for (const pipe of [this.#toBrowser, output as Readable]) {
      pipe.on('error', error => {
        this.#failAll(error)
      })
    }
    ;(output as Readable).on('data', (chunk: Buffer) => {
      this.#receive(chunk)
    })
    this.gone = new Promise(resolve => {
      this.#browser.once('exit', () => {
        this.#failAll()
        resolve()
      })
      this.#browser.once('error', error => {
        this.#failAll(error)
        resolve()
      })
    })
  }

  on(method: string, listener: Listener): void {
    this.#listeners.set(method, listener)
  }

  /** Rejects when the browser refuses, or has ended. */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.#ended) return Promise.reject(this.#ended)
    this.#lastId += 1
    const id = this.#lastId
    const message = JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#toBrowser.write(`${message}\0`)
    })
  }

  /** Ends the browser for good and waits until it is gone. */
  async end(): Promise<void> {
    this.#browser.kill()
    await this.gone
  }

  #receive(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...this.#rest, chunk.subarray(start, end)]).toString()
      this.#rest = []
      start = end + 1
      this.#dispatch(JSON.parse(text) as Message)
    }
    this.#rest.push(chunk.subarray(start))
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.#listeners.get(message.method)?.(message.params ?? {}, message.sessionId)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  #failAll(cause?: Error): void {
    this.#ended ??= new Error('the browser has ended', { cause })
    for (const { reject } of this.#waiting.values()) reject(this.#ended)
    this.#waiting.clear()
  }
}
