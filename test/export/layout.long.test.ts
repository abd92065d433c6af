import { describe, it } from 'vitest'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { printsWithoutOverflow } from './layout-property.ts'
import { fontsFolder } from './tools.ts'

const engine = chromiumPdfEngine({ fontsFolder })

describe.skipIf(!engine)('100 random reports of both forms', () => {
  it('print without overflow and read back equal', async () => {
    if (!engine) return
    await printsWithoutOverflow(engine, 100)
    await engine.close()
  })
})
