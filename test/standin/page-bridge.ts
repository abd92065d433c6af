/**
 * The context bridge between the two worlds of one page. The source text of these functions is injected, so none may
 * use anything from outside itself. The worlds talk through CustomEvents with a secret name, whose `detail` Chromium
 * clones from one world into the other.
 */
type Fn = (...args: unknown[]) => unknown
type Sent =
  | { t: 'function' | 'promise'; id: number }
  | { t: 'array'; items: Sent[] }
  | { t: 'error'; message: string }
  | { t: 'object'; entries: [string, Sent][] }
  | { t: 'value'; value: unknown }
type Letter =
  | { kind: 'call'; id: number; call: number; args: Sent[] }
  | { kind: 'return'; call: number; value?: Sent; error?: Sent }
  | { kind: 'settle'; id: number; value?: Sent; error?: Sent }
  | { kind: 'expose'; key: string; value: Sent }

export type MakeBridge = typeof makeBridge

export function makeBridge(
  secret: string,
  here: string,
  there: string,
  onExpose: (key: string, value: unknown) => void,
): { expose(key: string, value: unknown): void } {
  const dispatch = window.dispatchEvent.bind(window)
  const PageEvent = CustomEvent
  const functions = new Map<number, Fn>()
  const ids = new Map<Fn, number>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  const returned = new Map<number, Letter & { kind: 'return' }>()
  let last = 0

  const post = (letter: Letter): void => {
    dispatch(new PageEvent(secret + there, { detail: letter }))
  }
  const wrap = (value: unknown): Sent => {
    if (typeof value === 'function') {
      const id = ids.get(value as Fn) ?? ++last
      ids.set(value as Fn, id)
      functions.set(id, value as Fn)
      return { t: 'function', id }
    }
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        result => {
          post({ kind: 'settle', id, value: wrap(result) })
        },
        (error: unknown) => {
          post({ kind: 'settle', id, error: wrap(error) })
        },
      )
      return { t: 'promise', id }
    }
    if (Array.isArray(value)) return { t: 'array', items: value.map(wrap) }
    // Electron's bridge drops the name of an error too.
    if (value instanceof Error) return { t: 'error', message: value.message }
    if (value && typeof value === 'object') {
      const above: unknown = Object.getPrototypeOf(value)
      if (above === Object.prototype || above === null) {
        return { t: 'object', entries: Object.entries(value).map(([key, item]) => [key, wrap(item)]) }
      }
    }
    return { t: 'value', value: structuredClone(value) }
  }
  const unwrap = (sent: Sent): unknown => {
    switch (sent.t) {
      case 'function':
        return (...args: unknown[]) => callThere(sent.id, args)
      case 'promise': {
        const waiting = Promise.withResolvers<unknown>()
        promises.set(sent.id, waiting)
        return waiting.promise
      }
      case 'array':
        return sent.items.map(unwrap)
      case 'error':
        return new Error(sent.message)
      case 'object':
        return Object.fromEntries(sent.entries.map(([key, item]) => [key, unwrap(item)]))
      case 'value':
        return sent.value
    }
  }
  const callThere = (id: number, args: unknown[]): unknown => {
    const call = ++last
    post({ kind: 'call', id, call, args: args.map(wrap) })
    const answer = returned.get(call)
    returned.delete(call)
    if (!answer) throw new Error('stand-in: context bridge lost')
    if (answer.error) throw unwrap(answer.error) as Error
    return answer.value && unwrap(answer.value)
  }
  const answerCall = (letter: Letter & { kind: 'call' }): void => {
    try {
      const value = functions.get(letter.id)?.(...letter.args.map(unwrap))
      post({ kind: 'return', call: letter.call, value: wrap(value) })
    } catch (error) {
      post({ kind: 'return', call: letter.call, error: wrap(error) })
    }
  }
  const settle = (letter: Letter & { kind: 'settle' }): void => {
    const waiting = promises.get(letter.id)
    promises.delete(letter.id)
    if (letter.error) waiting?.reject(unwrap(letter.error))
    else waiting?.resolve(letter.value && unwrap(letter.value))
  }
  window.addEventListener(secret + here, event => {
    const letter = (event as CustomEvent<Letter>).detail
    if (letter.kind === 'call') answerCall(letter)
    else if (letter.kind === 'return') returned.set(letter.call, letter)
    else if (letter.kind === 'settle') settle(letter)
    else onExpose(letter.key, unwrap(letter.value))
  })
  return {
    expose: (key, value) => {
      post({ kind: 'expose', key, value: wrap(value) })
    },
  }
}

/** The page's side: what the preload exposes becomes a frozen property of `window`. */
export function mainWorld(bridge: MakeBridge, secret: string): void {
  const freeze = (value: unknown): unknown => {
    if (value && typeof value === 'object') {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }
  bridge(secret, 'page', 'preload', (key, value) => {
    Object.defineProperty(window, key, { value: freeze(value), enumerable: true, writable: false })
  })
}
