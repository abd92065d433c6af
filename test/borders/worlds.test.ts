import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What the compiler says about a text, were it a file of the folder `src/<folder>`. */
function complaints(folder: string, text: string): string[] {
  const home = join(ROOT, 'src', folder)
  const { config } = ts.readConfigFile(join(home, 'tsconfig.json'), path => ts.sys.readFile(path))
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, home)
  const file = join(home, 'probe.ts')
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = path => path === file || fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest)
  const program = ts.createProgram([file], { ...options, composite: false, noEmit: true }, host)
  return program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

describe('what each folder knows of the world, by the compiler', () => {
  it.each([
    ['core', 'document'],
    ['core', 'window'],
    ['core', 'process'],
    ['core', 'Buffer'],
    ['core', 'setTimeout'],
    ['contract', 'document'],
    ['contract', 'process'],
    ['main', 'document'],
    ['renderer', 'process'],
    ['renderer', 'Buffer'],
  ])('%s does not know %s', (folder, name) => {
    expect(complaints(folder, `export const found = ${name}`).join()).toContain(`Cannot find name '${name}'`)
  })

  it.each([
    ['core', 'node:fs'],
    ['renderer', 'node:fs'],
  ])('%s cannot import %s', (folder, name) => {
    expect(complaints(folder, `import * as found from '${name}'\nexport { found }`)).not.toEqual([])
  })

  it.each([
    ['core', 'export const found = [1].toSorted()'],
    ['main', 'export const found = process.version'],
    ['renderer', 'export const found = document.title'],
  ])('%s compiles what it may: %s', (folder, text) => {
    expect(complaints(folder, text)).toEqual([])
  })

  it.each([
    ['a missing index', 'export const first = (list: string[]): string => list[0]'],
    ['an undefined optional', 'export const value: { a?: string } = { a: undefined }'],
    ['an enum', 'export enum Kind { A }'],
    ['a parameter property', 'export class A { constructor(readonly a: string) {} }'],
  ])('refuses %s', (_name, text) => {
    expect(complaints('core', text)).toHaveLength(1)
  })
})
