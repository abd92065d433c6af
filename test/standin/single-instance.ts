import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Greeting {
  readonly argv: string[]
  readonly cwd: string
  readonly data: unknown
}

/** One lock per user data folder: a file with the owner's process id, and a socket to greet the owner. */
export class SingleInstance {
  readonly #onSecond: (greeting: Greeting) => void
  #held: { readonly file: string; readonly server: Server } | undefined

  constructor(onSecond: (greeting: Greeting) => void) {
    this.#onSecond = onSecond
  }

  get isHeld(): boolean {
    return this.#held !== undefined
  }

  /** True when this process has the lock now; else the owner is greeted. */
  request(folder: string, data: unknown): boolean {
    if (this.#held) return true
    const file = join(folder, 'standin.lock')
    // A socket's address is short, a folder's may be long.
    const socket = join(
      tmpdir(),
      `standin-${createHash('sha1').update(folder).digest('hex').slice(0, 16)}.sock`,
    )
    if (!this.#take(file)) {
      connect(socket)
        .on('error', error => process.stderr.write(`electron stand-in: ${error.message}\n`))
        .end(JSON.stringify({ argv: process.argv, cwd: process.cwd(), data } satisfies Greeting))
      return false
    }
    rmSync(socket, { force: true })
    this.#held = { file, server: this.#listen(socket) }
    return true
  }

  #take(file: string): boolean {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (ownerLives(file)) return false
      rmSync(file, { force: true })
      return this.#take(file)
    }
  }

  #listen(socket: string): Server {
    const server = createServer(connection => {
      let text = ''
      connection.on('data', part => {
        text += String(part)
      })
      connection.on('end', () => {
        this.#onSecond(JSON.parse(text) as Greeting)
      })
    })
    return server.listen(socket).unref()
  }

  release(): void {
    this.#held?.server.close()
    if (this.#held) rmSync(this.#held.file, { force: true })
    this.#held = undefined
  }
}

/** False when the owner was killed, even if its number now belongs to another program. */
function ownerLives(file: string): boolean {
  try {
    const owner = readFileSync(file, 'utf8')
    return readFileSync(`/proc/${owner}/cmdline`, 'utf8').includes(import.meta.dirname)
  } catch {
    return false
  }
}
