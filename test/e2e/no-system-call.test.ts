import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type {} from '../../src/renderer/api.ts'
import { launchApp } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { outsideIn, STRACE } from '../helpers/traced-calls.ts'

const mayTrace = spawnSync('strace', [...STRACE, 'true'], { stdio: 'ignore' }).status === 0
if (!mayTrace) console.warn('the calls to the system are not watched: strace is missing or not allowed here')

/** A launcher that runs the stand-in under strace. */
function traced(folder: string): { program: string; calls: string } {
  const program = join(folder, 'traced')
  const calls = join(folder, 'calls')
  const host = resolve(import.meta.dirname, '../standin/electron')
  writeFileSync(program, `#!/bin/sh\nexec strace ${STRACE.join(' ')} -o '${calls}' '${host}' "$@"\n`)
  chmodSync(program, 0o755)
  return { program, calls }
}

test('an address outside is seen in what strace writes, this machine’s own are passed over', () => {
  const lines = [
    '1 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/x"}, 110) = 0',
    '1 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0',
    '1 connect(3, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.2")}, 16) = 0',
    '1 connect(3, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
    '1 sendto(3, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = 1',
    '1 connect(3, {sa_family=AF_INET6, sin6_port=htons(1), inet_pton(AF_INET6, "::1", &sin6_addr)}, 28) = 0',
  ]
  expect(outsideIn(lines.join('\n'))).toEqual(['10.0.0.2', '2001:db8::1', '8.8.8.8'])
  const question = (kind: string, call: string) =>
    `7 socket(AF_INET6, ${kind}, 0) = 9\n7 ${call}(9, {inet_pton(AF_INET6, "2001:4860:4860::8888", &a)}, 28) = 0`
  expect(outsideIn(question('SOCK_DGRAM', 'connect'))).toEqual([])
  expect(outsideIn(question('SOCK_STREAM', 'connect'))).toHaveLength(1)
  expect(outsideIn(question('SOCK_DGRAM', 'sendto'))).toHaveLength(1)
})

test.skipIf(!hasWindowHost || !mayTrace)(
  'no process of the program asks the system for an address outside this machine, from its start to its end',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-traced-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    const { program: executable, calls } = traced(folder)
    const program = await launchApp({ executable })
    const { page } = program
    await page.evaluate(async office => {
      const made = (await window.app.call('offices.create', { office })) as { value: { id: number } }
      await window.app.call('reports.create', { officeId: made.value.id, year: 2026 })
      await window.app.call('imports.readText', {
        text: '青河县柳溪镇人民政府2025年政府信息公开工作年度报告',
      })
    }, liuxi)
    await page.reload()
    await page.getByRole('button', { name: '继续填报' }).first().click()
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '总体情况' }).click()
    const box = page.locator('textarea[id^="text.s1."]').first()
    await box.evaluate(element => element.setAttribute('spellcheck', 'true'))
    await box.fill('本年度主动公开政府信息若干条 teh speling of wrods。')
    await page.evaluate(() => {
      for (const rel of ['dns-prefetch', 'preconnect', 'prerender']) {
        document.head.append(
          Object.assign(document.createElement('link'), { rel, href: 'https://example.org/' }),
        )
      }
    })
    await wait(1_500)
    await program.close()
    const seen = readFileSync(calls, 'utf8')
    expect(seen).toMatch(/sa_family=AF_UNIX|sendmsg\(/)
    expect(outsideIn(seen)).toEqual([])
  },
)
