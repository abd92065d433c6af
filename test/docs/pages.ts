import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

export interface Page {
  /** Below the project, as written in links. */
  readonly name: string
  readonly folder: string
  readonly text: string
}

/** Every page of the project: at its root, in docs, and those beside what they explain. */
export const pages: readonly Page[] = globSync(['*.md', 'docs/**/*.md', 'test/*.md', 'resources/**/*.md'], {
  cwd: ROOT,
})
  .map(name => name.replaceAll('\\', '/'))
  .toSorted()
  .map(name => ({ name, folder: dirname(join(ROOT, name)), text: readFileSync(join(ROOT, name), 'utf8') }))

export interface CodeBlock {
  readonly page: string
  readonly language: string
  readonly code: string
}

/** The fenced blocks of the pages, in their order. */
export const codeBlocks: readonly CodeBlock[] = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
    page: name,
    language,
    code,
  })),
)

/** A page without its fenced blocks. */
export const proseOf = ({ text }: Page): string => text.replace(/^```[\s\S]*?^```$/gm, '')
