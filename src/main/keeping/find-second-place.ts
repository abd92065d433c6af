import { access, readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { errorCode } from '../error-code.ts'
import type { SecondRecord } from './copies-record.ts'

/** The folder that is made in the chosen one. */
export const SECOND_FOLDER = '公开年报备份'
/** Tells this place from another stick of the same name. */
export const MARKER = 'nianbao-backup.json'

/** The marker's id; null where there is none. */
export async function markerIn(folder: string): Promise<string | null> {
  try {
    const { id } = JSON.parse(await readFile(join(folder, MARKER), 'utf8')) as { id?: unknown }
    return typeof id === 'string' ? id : null
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== undefined) return null
    throw error
  }
}

/**
 * Where the second place is now: where it was seen last, or on another volume under any end of that path; a stick gets
 * another letter or another name from time to time. null while it is not plugged in.
 * @param volumes the roots of what is plugged in
 */
export async function findSecondPlace(
  { id, folder }: Pick<SecondRecord, 'id' | 'folder'>,
  volumes: () => Promise<readonly string[]> = volumesOfSystem,
): Promise<string | null> {
  if ((await markerIn(folder)) === id) return folder
  const names = folder.split(sep).filter(name => name !== '' && !name.endsWith(':'))
  const ends = names.map((_, at) => names.slice(at).join(sep))
  for (const volume of await volumes()) {
    for (const end of ends) {
      const there = join(volume, end)
      if ((await markerIn(there)) === id) return there
    }
  }
  return null
}

const LETTERS = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter}:\\`)
const MOUNTS = ['/media', '/run/media', '/mnt', '/Volumes']

async function volumesOfSystem(): Promise<readonly string[]> {
  if (process.platform === 'win32') {
    const there = await Promise.all(LETTERS.map(isThere))
    return LETTERS.filter((_, at) => there[at])
  }
  const first = (await Promise.all(MOUNTS.map(foldersIn))).flat()
  const second = (await Promise.all(first.map(foldersIn))).flat()
  return [...first, ...second]
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function foldersIn(path: string): Promise<readonly string[]> {
  try {
    const found = await readdir(path, { withFileTypes: true })
    return found.filter(entry => entry.isDirectory()).map(entry => join(path, entry.name))
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return []
  }
}
