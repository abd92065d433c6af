import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, test } from 'vitest'
import { hasWindowHost } from '../helpers/tools.ts'
import { killPageOften, openAtText } from './killed-window.ts'

test.skipIf(!hasWindowHost)('窗口在输入时崩溃 200 次：回到同一处，一秒以前的字都在', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-killed-window-'))
  onTestFinished(() => {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })
  const program = await openAtText(dataDir)
  await killPageOften(program, 200)
  await program.close()
})
