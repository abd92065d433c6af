import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What stands for @NAME@ in the files beside this one. */
export type Words = Readonly<Record<string, string>>

/** The text of a file beside this one with its @NAMES@ filled in; those that have no word yet stay. */
export const filledIn = (name: string, words: Words): string =>
  readFileSync(join(import.meta.dirname, name), 'utf8').replaceAll(
    /@([A-Z]+)@/g,
    (mark, word: string) => words[word] ?? mark,
  )

/** Writes a file where there may be no folder yet. */
export function put(file: string, text: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, mode)
}
