import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromiumPdfEngine } from '../src/main/export/chromium-pdf-engine.ts'
import { writeGuide } from '../src/main/export/write-guide.ts'
import { readRelease } from '../src/main/release.ts'
import { ROOT } from './run.ts'

/** npm run guide -- [--out FILE]: 使用指南 as the program's 帮助 → 使用指南 PDF writes it. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/公开年报使用指南.pdf' } } })
const engine = chromiumPdfEngine({ fontsFolder: join(ROOT, 'resources/fonts') })
if (engine) {
  const bytes = await writeGuide(engine, { pictures: join(ROOT, 'resources/guide'), ...readRelease(ROOT) })
  await engine.close()
  const out = resolve(values.out)
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, bytes)
  process.stdout.write(`${out}\n`)
} else {
  process.stderr.write('写 PDF 需要 Chromium、Chrome 或 Edge（Debian：apt-get install chromium）。\n')
  process.exitCode = 1
}
