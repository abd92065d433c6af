import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { codeBlocks, ROOT } from './pages.ts'

/** Below the project, so that its packages are found. */
const cache = join(ROOT, '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'examples-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Each `ts` block with the output that stands below it. */
const examples = codeBlocks.flatMap(({ page, language, code }, at) => {
  const below = codeBlocks[at + 1]
  return language === 'ts' ? [{ page, code, says: below?.language === 'text' ? below.code : '' }] : []
})
const files = examples.map(({ code }, at) => {
  const file = join(folder, `${String(at)}.ts`)
  writeFileSync(file, `${code.replaceAll(`from 'src/`, `from '../../src/`)}\nexport {}\n`)
  return file
})
const run = promisify(execFile)

describe('the examples of the developer’s guide', () => {
  it('are one for each thing to add that is code', () => {
    expect(examples.map(({ page }) => page)).toEqual(Array.from({ length: 5 }, () => 'docs/developing.md'))
  })

  it.each(examples.map((example, at) => ({ ...example, file: files[at] ?? '' })))(
    'prints what stands below it: $says',
    async ({ file, says }) => {
      const { stdout } = await run(process.execPath, [file])
      expect(stdout).toBe(says)
    },
  )

  it('compile', async () => {
    const config = join(folder, 'tsconfig.json')
    const compilerOptions = {
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      types: ['node'],
      skipLibCheck: true,
    }
    writeFileSync(config, JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, files }))
    const tsc = join(ROOT, 'node_modules/.bin/tsc')
    await run(process.execPath, [tsc, '-p', config]).catch((error: unknown) => {
      expect.fail((error as { readonly stdout: string }).stdout)
    })
  })
})
