import { resolve } from 'node:path'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

describe('the rules of the house, by the linter', () => {
  let eslint: ESLint
  beforeAll(() => {
    // The probes are no files of the project: rules that need its types are tested by the compiler.
    const withoutTypes = tseslint.configs.disableTypeChecked as NonNullable<ESLint.Options['overrideConfig']>
    eslint = new ESLint({ cwd: ROOT, overrideConfig: withoutTypes })
  })
  const broken = async (file: string, text: string): Promise<(string | null)[]> => {
    const [result] = await eslint.lintText(text, { filePath: resolve(ROOT, file) })
    return result!.messages.map(message => message.ruleId ?? message.message)
  }

  it.each([
    [
      'src/main/store/a.ts',
      "import { request } from 'node:http'\nexport { request }",
      'no-restricted-imports',
    ],
    ['src/main/import/a.ts', "import { connect } from 'net'\nexport { connect }", 'no-restricted-imports'],
    [
      'src/preload/a.ts',
      "import { lookup } from 'node:dns/promises'\nexport { lookup }",
      'no-restricted-imports',
    ],
    ['src/main/window.ts', "import { ipcMain } from 'electron'\nexport { ipcMain }", 'no-restricted-imports'],
    [
      'src/main/ipc.ts',
      "import { ipcRenderer } from 'electron'\nexport { ipcRenderer }",
      'no-restricted-imports',
    ],
    ['src/renderer/a.ts', "export const got = fetch('x')", 'no-restricted-globals'],
    ['src/main/index.ts', 'export const window = new BrowserWindow({})', 'no-restricted-syntax'],
    ['src/main/window.ts', 'export const o = { nodeIntegration: true }', 'no-restricted-syntax'],
    ['src/main/window.ts', 'export const o = { sandbox: false }', 'no-restricted-syntax'],
    ['src/main/desktop/a.ts', "shell.openExternal('x')", 'no-restricted-syntax'],
    ['src/renderer/a.ts', "export const home = 'https://example.org'", 'no-restricted-syntax'],
    [
      'src/renderer/a.tsx',
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
      'no-restricted-syntax',
    ],
    ['src/core/a.ts', 'export const a: any = 1', '@typescript-eslint/no-explicit-any'],
    ['src/core/a.ts', 'export default 1', 'no-restricted-exports'],
    [
      'src/core/a.ts',
      "import { A } from './b.ts'\nexport const a: A = 1",
      '@typescript-eslint/consistent-type-imports',
    ],
    ['src/core/a.ts', ['// TO', 'DO later'].join(''), 'no-warning-comments'],
    ['src/core/a.ts', 'try { run() } catch {}', 'no-empty'],
    ['src/core/a.ts', '// @ts-ignore\nexport const a = 1', '@typescript-eslint/ban-ts-comment'],
    ['src/core/a.ts', 'export const a = 1\n'.repeat(1) + '\n'.repeat(401), 'max-lines'],
  ])('%s may not say: %s', async (file, text, rule) => {
    expect(await broken(file, text)).toContain(rule)
  })

  it('does not listen to comments that switch it off', async () => {
    const text = '/* eslint-disable */\nexport const a: any = 1'
    expect(await broken('src/core/a.ts', text)).toContain('@typescript-eslint/no-explicit-any')
  })

  it.each([
    ['src/main/ipc.ts', "import { ipcMain } from 'electron'\nexport { ipcMain }"],
    ['src/preload/index.ts', "import { ipcRenderer } from 'electron'\nexport { ipcRenderer }"],
    ['src/main/window.ts', 'export const window = new BrowserWindow({ sandbox: true })'],
    ['electron.vite.config.ts', 'export default {}'],
  ])('%s may say: %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([])
  })
})
