import { resolve } from 'node:path'

/** What the system may ask to open: a 交接包 or a 参数包. */
export type HandedKind = '.nbz' | '.nbcs'

const KINDS: readonly HandedKind[] = ['.nbz', '.nbcs']

const kindOf = (path: string): HandedKind | undefined =>
  KINDS.find(ending => path.toLowerCase().endsWith(ending))

/** The file that the system asks to open (a double click): the last of ours on a command line; null without one. */
export function handedPath(argv: readonly string[], folder: string): string | null {
  const named = argv.findLast(argument => !argument.startsWith('-') && kindOf(argument) !== undefined)
  return named === undefined ? null : resolve(folder, named)
}

/** Keeps the file until the window asks for its kind, once. */
export interface HandedFile {
  hand(path: string | null): void
  take(kind: HandedKind): string | null
}

export function handedFile(first: string | null): HandedFile {
  let waiting = first
  return {
    hand(path) {
      waiting = path ?? waiting
    },
    take(kind) {
      if (waiting === null || kindOf(waiting) !== kind) return null
      const path = waiting
      waiting = null
      return path
    },
  }
}
