import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

/** A pipe or socket file of this machine, which is no network; on Windows a pipe of another machine is one. */
const isOfThisMachine = (path: unknown): boolean =>
  typeof path === 'string' && (path.startsWith('/') || /^\\\\[.?]\\pipe\\/i.test(path))

/** Where `connect` and `listen` are asked to go: a path, or options, or what Node has made of them. */
function pathIn(first: unknown): unknown {
  if (Array.isArray(first)) return pathIn(first[0])
  if (typeof first === 'object' && first !== null && 'path' in first) return first.path
  return first
}

type Doors = Record<string, unknown>

const NAME_LOOKUPS = /^(lookup|lookupService|resolve\w*|reverse|setServers)$/

/** Everything of Node that reaches another machine, by the object it stands in. */
const doors = (): readonly (readonly [name: string, where: object, keys: readonly string[]])[] => [
  ['http', http, ['request', 'get']],
  ['https', https, ['request', 'get']],
  ['http2', http2, ['connect']],
  ['tls', tls, ['connect']],
  ['dgram', dgram.Socket.prototype, ['bind', 'connect', 'send']],
  ['dns', dns, Object.keys(dns).filter(key => NAME_LOOKUPS.test(key))],
  ['dns', dns.promises, Object.keys(dns.promises).filter(key => NAME_LOOKUPS.test(key))],
  ['dns', dns.Resolver.prototype, namesOf(dns.Resolver.prototype)],
  ['dns', dns.promises.Resolver.prototype, namesOf(dns.promises.Resolver.prototype)],
  ['global', globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']],
]

function namesOf(prototype: object): readonly string[] {
  const above = Object.getPrototypeOf(prototype) as object
  const names = [prototype, above].flatMap(one => Object.getOwnPropertyNames(one))
  return names.filter(name => NAME_LOOKUPS.test(name))
}

/**
 * Closes the network for this process, also for what packages do in it: whoever tries gets an error. To be called
 * before anything is read or opened.
 * @param tell hears of each attempt
 */
export function closeNetwork(tell: (door: string) => void = () => undefined): void {
  const refuse = (door: string): never => {
    tell(door)
    throw new Error(`This program never speaks to a network: ${door}`)
  }
  for (const [name, where, keys] of doors()) {
    for (const key of keys) {
      if (!(key in where)) continue
      // A function with a body of its own, as some are called with `new`.
      const value = function (): never {
        return refuse(`${name}.${key}`)
      }
      Object.defineProperty(where, key, { value, writable: false, configurable: false })
    }
  }
  guardPaths(net.Socket.prototype, 'connect', refuse)
  guardPaths(net.Server.prototype, 'listen', refuse)
  syncBuiltinESMExports()
}

/** Lets a method go on for pipes of this machine only. */
function guardPaths(prototype: object, key: string, refuse: (door: string) => never): void {
  const really = (prototype as Doors)[key] as (...args: unknown[]) => unknown
  function value(this: unknown, ...args: unknown[]): unknown {
    return isOfThisMachine(pathIn(args[0])) ? really.apply(this, args) : refuse(`net.${key}`)
  }
  Object.defineProperty(prototype, key, { value, writable: false, configurable: false })
}
