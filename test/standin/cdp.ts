import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './protocol-types.ts'

type Commands = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** One Chromium process, driven over `--remote-debugging-pipe`: no listening socket unless asked for. */
export class Cdp {
  readonly process: ChildProcess
  readonly #input: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #events = new EventEmitter()
  #lastId = 0
  #gone = false

  constructor(program: string, args: readonly string[]) {
    this.process = spawn(program, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    const [, , errors, input, output] = this.process.stdio
    this.#input = input as Writable
    this.#input.on('error', () => {
      this.#end('chromium closed its pipe')
    })
    createInterface({ input: errors as Readable }).on('line', line => {
      // Playwright waits for this line of the real binary.
      if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`)
    })
    this.#listen(output as Readable)
    this.process.on('error', error => {
      this.#end(error.message)
    })
    this.process.on('exit', () => {
      this.#end('chromium exited')
    })
  }

  #listen(output: Readable): void {
    let parts: Buffer[] = []
    output.on('data', (chunk: Buffer) => {
      let rest = chunk
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end))
        this.#receive(JSON.parse(Buffer.concat(parts).toString()) as Message)
        parts = []
        rest = rest.subarray(end + 1)
      }
      parts.push(rest)
    })
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(message.method ?? '', message.params, message.sessionId)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result as never)
  }

  #end(reason: string): void {
    if (this.#gone) return
    this.#gone = true
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${reason} during ${method}`))
    this.#waiting.clear()
    this.#events.emit('gone')
  }

  /** Rejects with the browser's own message, or when it is gone. */
  send<M extends keyof Commands>(method: M, params?: Commands[M], sessionId?: string): Promise<Results[M]> {
    if (this.#gone) return Promise.reject(new Error(`chromium is gone before ${method}`))
    const id = ++this.#lastId
    this.#input.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
    })
  }

  on<E extends keyof Protocol.EventMap>(
    event: E,
    hear: (params: Protocol.EventMap[E][0], sessionId: string | undefined) => void,
  ): void {
    this.#events.on(event, hear)
  }

  onGone(hear: () => void): void {
    this.#events.once('gone', hear)
  }
}
