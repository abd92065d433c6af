import { resolve } from 'node:path'

/** The 交接包 that the system asks to open (a double click): the last `.nbz` of a command line; null without one. */
export function bundleOf(argv: readonly string[], folder: string): string | null {
  const named = argv.findLast(argument => !argument.startsWith('-') && /\.nbz$/i.test(argument))
  return named === undefined ? null : resolve(folder, named)
}

/** Keeps the file until the window asks for it, once. */
export interface HandedBundle {
  hand(path: string | null): void
  take(): string | null
}

export function handedBundle(first: string | null): HandedBundle {
  let waiting = first
  return {
    hand(path) {
      waiting = path ?? waiting
    },
    take() {
      const path = waiting
      waiting = null
      return path
    },
  }
}
