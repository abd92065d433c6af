import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createServer as createPipe } from 'node:net'
import type { AddressInfo, Server as Pipe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, 'try-network.ts')

interface Tried {
  readonly tried: readonly string[]
  readonly refused: readonly string[]
  readonly told: number
  readonly isOpenByPipe: boolean
}

describe('the network of a process of ours', () => {
  let server: Server
  let pipe: Pipe
  let reached = 0
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pipe-'))
  const socket = join(folder, 'here.sock')
  beforeAll(async () => {
    server = createServer((_request, response) => response.end())
    server.on('connection', () => (reached += 1))
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    pipe = createPipe(connection => connection.end())
    await new Promise<void>(done => pipe.listen(socket, done))
  })
  afterAll(() => {
    server.close()
    pipe.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const attempt = async (state: 'open' | 'closed'): Promise<Tried> => {
    const port = String((server.address() as AddressInfo).port)
    const { stdout } = await promisify(execFile)(process.execPath, [script, state, port, socket])
    return JSON.parse(stdout) as Tried
  }

  it('is open as Node leaves it: the listener would notice', async () => {
    expect((await attempt('open')).refused).toEqual([])
    expect(reached).toBeGreaterThan(3)
    reached = 0
  })

  it('throws at every door of Node once it is closed; each attempt is told, and pipes of this machine stay open', async () => {
    const { tried, refused, told, isOpenByPipe } = await attempt('closed')
    expect(tried.filter(name => !refused.includes(name))).toEqual([])
    expect(told).toBe(tried.length)
    expect(reached).toBe(0)
    expect(isOpenByPipe).toBe(true)
  })
})
