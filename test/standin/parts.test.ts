import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCommandLine, switchValue } from './command-line.ts'
import { CANNOT_SHOW, RECORDED_ONLY } from './gaps.ts'
import { isAccelerator } from './key-match.ts'
import { fromHttp, registerScheme, toHttp } from './schemes.ts'

const APP = join(import.meta.dirname, 'mini-app')

describe('the command line of the real binary', () => {
  it('finds the app behind the flags and its entry in package.json', () => {
    const line = readCommandLine(['--inspect=0', '--no-sandbox', APP, '--data-dir=x'])
    expect(line.entry).toBe(join(APP, 'main.js'))
    expect(line.manifest.productName).toBe('Mini App')
    expect(line.args.at(-1)).toBe('--data-dir=x')
  })

  it('refuses a command line without an app', () => {
    expect(() => readCommandLine(['--inspect=0'])).toThrow('usage')
  })

  it('tells a bare switch from one that is not there', () => {
    expect(switchValue(['--a', '--b=1'], 'a')).toBe('')
    expect(switchValue(['--a', '--b=1'], 'b')).toBe('1')
    expect(switchValue(['--ab'], 'a')).toBeUndefined()
  })
})

describe('addresses', () => {
  it('go there and back, and leave other schemes alone', () => {
    registerScheme('app')
    expect(toHttp('app://bundle/a?b#c')).toBe('http://bundle.app.standin.localhost/a?b#c')
    expect(fromHttp(toHttp('app://bundle/a?b#c'))).toBe('app://bundle/a?b#c')
    expect(toHttp('https://example.org/')).toBe('https://example.org/')
    expect(fromHttp('http://bundle.app.example.org/')).toBe('http://bundle.app.example.org/')
  })
})

describe('accelerators', () => {
  const press = (
    key: string,
    code: string,
    mods: Partial<Record<'ctrl' | 'shift' | 'alt' | 'meta', boolean>> = {},
  ) => ({
    key,
    code,
    ctrl: false,
    shift: false,
    alt: false,
    meta: false,
    ...mods,
  })

  it.each([
    ['CmdOrCtrl+O', press('o', 'KeyO', { ctrl: true }), true],
    ['CmdOrCtrl+O', press('O', 'KeyO', { ctrl: true, shift: true }), false],
    ['CmdOrCtrl+Shift+H', press('H', 'KeyH', { ctrl: true, shift: true }), true],
    ['CmdOrCtrl+=', press('=', 'Equal', { ctrl: true }), true],
    ['CmdOrCtrl+Plus', press('+', 'Equal', { ctrl: true }), true],
    ['F8', press('F8', 'F8'), true],
    ['Shift+F8', press('F8', 'F8'), false],
    ['Alt+F4', press('F4', 'F4', { alt: true }), true],
  ])('%s', (accelerator, pressed, expected) => {
    expect(isAccelerator(accelerator, pressed)).toBe(expected)
  })
})

describe('test/README.md', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

  it.each(RECORDED_ONLY)('names %s as accepted without effect', api => {
    expect(readme).toContain(`\`${api}\``)
  })

  it('says as many things the stand-in cannot show as the stand-in lists', () => {
    const [, list = ''] = readme.split('## 替身看不到的')
    const lines = (list.split('\n## ')[0] ?? '').split('\n').filter(line => line.startsWith('- '))
    expect(lines).toHaveLength(CANNOT_SHOW.length)
  })
})
