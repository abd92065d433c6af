import { loud } from './gaps.ts'

export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number | undefined
}
export type Headers = Record<string, string | string[]>

export interface ResponseDetails extends RequestDetails {
  readonly statusCode: number
  readonly responseHeaders: Headers
}
type Before = (details: RequestDetails, answer: (reply: { cancel?: boolean }) => void) => void
type Received = (details: ResponseDetails, answer: (reply: { responseHeaders?: Headers }) => void) => void
export interface Filter {
  readonly urls: readonly string[]
}
interface Hook<T> {
  readonly listener: T
  readonly matches: (url: string) => boolean
}

/** `*` in an address pattern stands for anything; `<all_urls>` for every address. */
const matcher = (filter: Filter | undefined): ((url: string) => boolean) => {
  const patterns = filter?.urls.map(pattern => {
    const text = pattern === '<all_urls>' ? '*' : pattern
    return new RegExp(`^${text.split('*').map(RegExp.escape).join('.*')}$`)
  })
  return url => patterns?.some(pattern => pattern.test(url)) ?? true
}

function hook<T>(first: Filter | T | null, second: T | undefined): Hook<T> | undefined {
  if (first === null) return undefined
  if (typeof first === 'function') return { listener: first, matches: () => true }
  return second ? { listener: second, matches: matcher(first as Filter) } : undefined
}

/** The two listeners of `session.webRequest` the stand-in has; the others throw. */
export class WebRequest {
  #before: Hook<Before> | undefined
  #received: Hook<Received> | undefined

  readonly api = loud('webRequest', {
    onBeforeRequest: (first: Filter | Before | null, second?: Before): void => {
      this.#before = hook(first, second)
    },
    onHeadersReceived: (first: Filter | Received | null, second?: Received): void => {
      this.#received = hook(first, second)
    },
  })

  /** True when the app refuses the request. */
  async refuses(details: RequestDetails): Promise<boolean> {
    const before = this.#before
    if (!before?.matches(details.url)) return false
    const reply = await new Promise<{ cancel?: boolean }>(resolve => {
      before.listener(details, resolve)
    })
    return reply.cancel === true
  }

  /** The headers of an answer, as the app wants them. */
  async headers(details: RequestDetails, statusCode: number, responseHeaders: Headers): Promise<Headers> {
    const received = this.#received
    if (!received?.matches(details.url)) return responseHeaders
    const reply = await new Promise<{ responseHeaders?: Headers }>(resolve => {
      received.listener({ ...details, statusCode, responseHeaders }, resolve)
    })
    return reply.responseHeaders ?? responseHeaders
  }
}
