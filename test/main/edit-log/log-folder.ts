import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { decodeLines } from '../../../src/main/store/edit-log/log-line.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import type { Store } from '../../../src/main/store/store.ts'
import { canonicalJson } from '../../../src/main/store/content-hash.ts'
import { everyRow } from '../keeping/filled-library.ts'
import { newFolder, opening } from '../library-folder.ts'

/** The log of a data folder beside an earlier library file, in a folder of its own. */
export function withLibrary(folder: string, library: string): string {
  const other = newFolder()
  copyFileSync(library, join(other, 'library.db'))
  const log = join(folder, 'edit-log')
  if (existsSync(log)) cpSync(log, join(other, 'edit-log'), { recursive: true })
  else mkdirSync(join(other, 'edit-log'))
  return other
}

/** Opens the library of a folder, looks and closes; a refusal fails the test with its sentence. */
export function looking<T>(folder: string, look: (store: Store) => T, withEdits = false): T {
  const reply = openStore({ ...opening(folder), withEdits })
  if (!reply.ok) throw new Error(reply.error.says)
  try {
    return look(reply.value)
  } finally {
    reply.value.close()
    rmSync(join(folder, 'search.db'), { force: true })
  }
}

/** The library as a copy at rest, as a backup is. */
export function copyOf(store: Store, name: string): string {
  const file = join(newFolder(), `${name}.db`)
  store.copies.write(file)
  return file
}

/** The files of the log, oldest first. */
export const logOf = (folder: string): string[] =>
  readdirSync(join(folder, 'edit-log'))
    .sort()
    .map(name => join(folder, 'edit-log', name))

export const linesOf = (folder: string) => logOf(folder).flatMap(file => decodeLines(readFileSync(file)))

/** Every row of a library but its place in the log, whatever the order of keys in what is kept as JSON. */
export function contentOf(file: string): Readonly<Record<string, readonly string[]>> {
  const plain = (value: unknown): unknown =>
    typeof value === 'string' && /^[[{]/u.test(value) ? (JSON.parse(value) as unknown) : value
  const rows = Object.entries(everyRow(file)).map(([table, all]) => [
    table,
    all.map(row => {
      const columns = Object.entries(JSON.parse(row) as Record<string, unknown>)
      return canonicalJson(Object.fromEntries(columns.map(([name, value]) => [name, plain(value)])))
    }),
  ])
  return { ...(Object.fromEntries(rows) as Record<string, readonly string[]>), edit_log: [] }
}
