import type { Codec } from './codec.ts'
import type { MakeBridge } from './page-bridge.ts'

/** What the page sends to the main process through the binding. */
export type FromPage =
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | { kind: 'key'; key: KeyPress }

/** What the main process delivers to the page. */
export type ToPage =
  | { kind: 'event'; channel: string; args: string }
  | { kind: 'reply'; id: number; value: string }
  | { kind: 'failure'; id: number; message: string }

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
}

export interface PreloadFacts {
  readonly platform: string
  readonly arch: string
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly argv: readonly string[]
}

interface PreloadWorld {
  standinSend(message: string): void
  standinReceive?(message: string): void
}
type Hear = (event: { sender: object; ports: unknown[] }, ...args: unknown[]) => void
type Preload = (require: (name: string) => unknown, process: object, module: object, exports: object) => void

/**
 * The isolated world: `require('electron')` of a sandboxed preload. Its source text is injected, so it may use
 * nothing from outside itself.
 */
export function isolatedWorld(
  bridge: MakeBridge,
  codec: Codec,
  secret: string,
  facts: PreloadFacts,
  preload: Preload,
): void {
  const world = globalThis as unknown as PreloadWorld
  const exposed = bridge(secret, 'preload', 'page', () => undefined)
  const listeners = new Map<string, Hear[]>()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  // Not from 0: what is still answered to the page before this one must not be taken for an answer to this one.
  let last = Math.floor(Math.random() * 2 ** 48)
  const post = (message: FromPage): void => {
    world.standinSend(JSON.stringify(message))
  }
  const add = (channel: string, hear: Hear): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), hear])
  }
  const remove = (channel: string, hear: Hear): void => {
    const left = (listeners.get(channel) ?? []).filter(one => one !== hear)
    listeners.set(channel, left)
  }
  const ipcRenderer = {
    on: (channel: string, hear: Hear) => {
      add(channel, hear)
      return ipcRenderer
    },
    off: (channel: string, hear: Hear) => {
      remove(channel, hear)
      return ipcRenderer
    },
    once: (channel: string, hear: Hear) => {
      const first: Hear = (...args) => {
        remove(channel, first)
        hear(...args)
      }
      return ipcRenderer.on(channel, first)
    },
    addListener: (channel: string, hear: Hear): object => ipcRenderer.on(channel, hear),
    removeListener: (channel: string, hear: Hear): object => ipcRenderer.off(channel, hear),
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) => {
      post({ kind: 'send', channel, args: codec.pack(args) })
    },
    invoke: (channel: string, ...args: unknown[]) => {
      const id = ++last
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      post({ kind: 'invoke', id, channel, args: codec.pack(args) })
      return answer.promise
    },
  }
  world.standinReceive = text => {
    const message = JSON.parse(text) as ToPage
    if (message.kind === 'event') {
      const args = codec.unpack(message.args) as unknown[]
      for (const hear of listeners.get(message.channel) ?? [])
        hear({ sender: ipcRenderer, ports: [] }, ...args)
      return
    }
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'reply') answer?.resolve(codec.unpack(message.value))
    else answer?.reject(new Error(message.message))
  }
  // Keys the page left alone go to the menu, once every listener of the page has seen them.
  window.addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || (!event.ctrlKey && !event.altKey && !event.metaKey && !/^F\d/.test(event.key)))
        return
      const { key, code, ctrlKey: ctrl, shiftKey: shift, altKey: alt, metaKey: meta } = event
      setTimeout(() => {
        if (!event.defaultPrevented) post({ kind: 'key', key: { key, code, ctrl, shift, alt, meta } })
      })
    },
    { capture: true },
  )
  const electron = {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: exposed.expose },
  }
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = { ...facts, env: {}, type: 'renderer', sandboxed: true, contextIsolated: true }
  const module = { exports: {} }
  preload(require, process, module, module.exports)
}
