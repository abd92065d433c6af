import { extname, isAbsolute, normalize } from 'node:path'

const MAY_BE_SHOWN = new Set(['.docx', '.pdf', '.xlsx', '.html', '.txt', '.json', '.nbz'])

/** The files this program wrote since it was started: only these are shown in the file manager. */
export class WrittenFiles {
  readonly #paths = new Set<string>()

  add(path: string): void {
    if (isPlain(path)) this.#paths.add(path)
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }
}

/** An absolute path without detours, on this machine, of a kind that only shows itself. */
const isPlain = (path: string): boolean =>
  isAbsolute(path) &&
  normalize(path) === path &&
  !path.startsWith('\\\\') &&
  MAY_BE_SHOWN.has(extname(path).toLowerCase())
