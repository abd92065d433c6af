import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readReportJson } from '../../src/cli/read-report.ts'

const home = mkdtempSync(join(tmpdir(), 'nianbao-cli-'))
afterAll(() => {
  rmSync(home, { recursive: true })
})

test('a JSON that names no form is told so, and not sent to look for a pack', async () => {
  const file = join(home, '年报.json')
  writeFileSync(file, '{}')
  await expect(readReportJson(file)).rejects.toThrow('里的 form 不符合年报数据格式')
})
