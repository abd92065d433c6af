import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openLog } from '../../src/main/desktop/log.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-log-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the log', () => {
  it('keeps one line for each event, errors with their stack', () => {
    const file = join(folder, 'new/log.jsonl')
    const log = openLog(file)
    log.write('refused-request', 'https://example.invalid/')
    log.write('fault', new Error('broken'))
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { event: string; detail: string })
    expect(lines.map(({ event }) => event)).toEqual(['refused-request', 'fault'])
    expect(lines[1]?.detail).toContain('log.test.ts')
  })

  it('begins anew after a million bytes and keeps the file before', () => {
    const file = join(folder, 'log.jsonl')
    writeFileSync(file, 'x'.repeat(1_000_001))
    openLog(file).write('next')
    expect(statSync(`${file}.1`).size).toBe(1_000_001)
    expect(readFileSync(file, 'utf8')).toContain('"next"')
  })
})
