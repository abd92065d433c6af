import { EventEmitter } from 'node:events'

type Hear = (...args: never[]) => void

/** An emitter that refuses listeners for events the stand-in never sends. */
export class LoudEmitter extends EventEmitter {
  readonly #name: string
  readonly #sends: ReadonlySet<string>

  constructor(name: string, sends: readonly string[]) {
    super()
    this.setMaxListeners(0)
    this.#name = name
    this.#sends = new Set(sends)
  }

  #check(event: string | symbol): void {
    if (typeof event === 'string' && !this.#sends.has(event)) {
      throw new Error(`electron stand-in: ${this.#name} never sends '${event}'`)
    }
  }

  override on(event: string, hear: Hear): this {
    this.#check(event)
    return super.on(event, hear as (...args: unknown[]) => void)
  }

  override once(event: string, hear: Hear): this {
    this.#check(event)
    return super.once(event, hear as (...args: unknown[]) => void)
  }

  override addListener(event: string, hear: Hear): this {
    return this.on(event, hear)
  }
}

/** An event a listener may prevent. */
export interface StandinEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export function createEvent<T extends object>(details: T): StandinEvent & T {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true
    },
  }
  return event
}
