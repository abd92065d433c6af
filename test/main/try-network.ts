import dgram from 'node:dgram'
import dns, { lookup } from 'node:dns'
import http, { get } from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import net from 'node:net'
import tls from 'node:tls'
import { closeNetwork } from '../../src/main/no-network.ts'

/**
 * Run in a process of its own: `closed` closes the network first. Tries every door of Node to the address given and
 * prints which were refused.
 */
const [state = '', port = '', pipe = ''] = process.argv.slice(2)
const told: string[] = []
if (state === 'closed') closeNetwork(door => told.push(door))

const at = { port: Number(port), host: '127.0.0.1' }
const url = `http://127.0.0.1:${port}/`
const tries: Readonly<Record<string, () => unknown>> = {
  'net.connect': () => net.connect(at).on('error', () => undefined),
  'net.connect by port': () => net.connect(at.port).on('error', () => undefined),
  'new Socket': () => new net.Socket().on('error', () => undefined).connect(at.port, at.host),
  'server.listen': () => net.createServer().listen(0).unref(),
  'tls.connect': () => tls.connect(at).on('error', () => undefined),
  'http.request': () =>
    http
      .request(url)
      .on('error', () => undefined)
      .end(),
  'http.get by name': () => get(url).on('error', () => undefined),
  'https.request': () =>
    https
      .request(url.replace('http', 'https'))
      .on('error', () => undefined)
      .end(),
  'http2.connect': () => http2.connect(url).on('error', () => undefined),
  'dgram.send': () => dgram.createSocket('udp4').send('x', at.port, at.host),
  'dgram.bind': () => dgram.createSocket('udp4').bind(0).unref(),
  'dns.lookup by name': () => {
    lookup('localhost', () => undefined)
  },
  'dns.resolve': () => {
    dns.resolve('localhost', () => undefined)
  },
  'dns.promises.lookup': () => dns.promises.lookup('localhost'),
  'dns.Resolver': () => {
    new dns.Resolver().resolve4('localhost', () => undefined)
  },
  fetch: () => fetch(url),
  WebSocket: () => new WebSocket(url.replace('http', 'ws')),
}

const refused: string[] = []
for (const [name, attempt] of Object.entries(tries)) {
  try {
    const made = attempt()
    if (made instanceof Promise) made.catch(() => undefined)
  } catch (error) {
    if (String(error).includes('never speaks to a network')) refused.push(name)
    else throw error
  }
}
const isOpenByPipe = await new Promise<boolean>(done => {
  net
    .connect(pipe)
    .on('connect', () => {
      done(true)
    })
    .on('error', () => {
      done(false)
    })
})
process.stdout.write(JSON.stringify({ tried: Object.keys(tries), refused, told: told.length, isOpenByPipe }))
setTimeout(() => process.exit(0), 150)
