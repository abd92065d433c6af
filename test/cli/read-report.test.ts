import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readReportJson } from '../../src/cli/read-report.ts'

const home = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
afterAll(() => {
  rmSync(home, { recursive: true })
})

test.each([
  ['names no form', {}, '里的 form 不符合年报数据格式'],
  ['names a form that nobody brought', { form: 'F2099' }, '用的年报格式这里没有。请用 --pack'],
])('a JSON that %s is told so', async (_what, json, says) => {
  const file = join(home, '年报.json')
  writeFileSync(file, JSON.stringify(json))
  await expect(readReportJson(file)).rejects.toThrow(says)
})
