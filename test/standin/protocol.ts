import { loud } from './gaps.ts'
import { registerScheme } from './schemes.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** `protocol` of one session. */
export class SchemeHandlers {
  readonly #handlers = new Map<string, SchemeHandler>()

  readonly api = loud('protocol', {
    handle: (scheme: string, handler: SchemeHandler): void => {
      if (this.#handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`)
      registerScheme(scheme)
      this.#handlers.set(scheme, handler)
    },
    unhandle: (scheme: string): void => {
      this.#handlers.delete(scheme)
    },
    isProtocolHandled: (scheme: string): boolean => this.#handlers.has(scheme),
  })

  for(url: string): SchemeHandler | undefined {
    return this.#handlers.get(url.split(':', 1)[0] ?? '')
  }
}
