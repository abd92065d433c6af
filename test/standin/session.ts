import { browser } from './browser.ts'
import { loud, makeLoud, record } from './gaps.ts'
import { LoudEmitter } from './loud-emitter.ts'
import { applyPermissions } from './permissions.ts'
import type { CheckHandler, RequestHandler } from './permissions.ts'
import { SchemeHandlers } from './protocol.ts'
import { WebRequest } from './web-request.ts'

export class Session extends LoudEmitter {
  readonly handlers = new SchemeHandlers()
  readonly requests = new WebRequest()
  readonly protocol = this.handlers.api
  readonly webRequest = this.requests.api
  readonly #isDefault: boolean
  #context: Promise<string | undefined> | undefined
  #request: RequestHandler | undefined
  #check: CheckHandler | undefined
  #permissions: Promise<void> = Promise.resolve()

  constructor(isDefault: boolean) {
    super('session', ['will-download'])
    this.#isDefault = isDefault
  }

  isPersistent(): boolean {
    return this.#isDefault
  }

  /** Chromium's own name of this session: an incognito-like context for everything but the default one. */
  context(): Promise<string | undefined> {
    this.#context ??= this.#isDefault
      ? Promise.resolve(undefined)
      : browser()
          .send('Target.createBrowserContext', { disposeOnDetach: true })
          .then(made => made.browserContextId)
    return this.#context
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler ?? undefined
    this.#updatePermissions()
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler ?? undefined
    this.#updatePermissions()
  }

  #updatePermissions(): void {
    this.#permissions = this.#permissions.then(async () => {
      await applyPermissions(this.#request, this.#check, await this.context())
    })
  }

  /** Resolves when Chromium knows every permission. */
  permissionsApplied(): Promise<void> {
    return this.#permissions
  }

  setDevicePermissionHandler(handler: unknown): void {
    record('session.setDevicePermissionHandler', handler)
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    record('session.setDisplayMediaRequestHandler', handler)
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    record('session.setSpellCheckerEnabled', enabled)
  }

  setProxy(config: unknown): Promise<void> {
    record('session.setProxy', config)
    return Promise.resolve()
  }
}
makeLoud(Session)

const sessions = new Map<string, Session>()
let onCreated: (session: Session) => void = () => undefined

/** Tells the app of each new session (`session-created`), the default one first. */
export function openSessions(created: (session: Session) => void): void {
  onCreated = created
  sessionFor('')
}

/** The session of a partition, made at first use; `''` is the default one. */
export function sessionFor(partition: string): Session {
  if (partition.startsWith('persist:')) {
    throw new Error(
      'electron stand-in: a session that persists, other than the default one, is not implemented',
    )
  }
  const known = sessions.get(partition)
  if (known) return known
  browser()
  const made = new Session(partition === '')
  sessions.set(partition, made)
  onCreated(made)
  return made
}

export const session = loud('session', {
  fromPartition: (partition: string): Session => sessionFor(partition),
  get defaultSession(): Session {
    return sessionFor('')
  },
})
