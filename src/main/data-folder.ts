import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const FOLDER_NAME = '公开年报数据'

export interface DataFolder {
  /** Library, originals and backups. */
  readonly root: string
  /** The window's own profile (and with it the one lock per folder). */
  readonly window: string
  /** The library of the sample; in the window's profile, so that no backup takes it along. */
  readonly sample: string
}

/** A file of this name says: the data goes where I am (packaging/windows/portable.ts puts it there). */
const MARKER = 'portable.txt'

/**
 * Where a portable program keeps its data: beside the marker, which lies with the program or one folder above; null for
 * a program that is installed.
 */
export const portablePlace = (program: string): string | null =>
  [dirname(program), dirname(dirname(program))].find(folder => existsSync(join(folder, MARKER))) ?? null

/**
 * The folder of all data: `--data-dir D` or `--data-dir=D`, else 公开年报数据 in `usual`, the person's documents or the
 * place of a portable program. A relative path counts from the current folder.
 */
export function dataFolder(argv: readonly string[], usual: string): DataFolder {
  const at = argv.findIndex(arg => arg === '--data-dir' || arg.startsWith('--data-dir='))
  const flag = argv[at]
  const given = flag === '--data-dir' ? argv[at + 1] : flag?.slice('--data-dir='.length)
  const root = given ? resolve(given) : join(usual, FOLDER_NAME)
  const window = join(root, '.window')
  return { root, window, sample: join(window, 'sample') }
}
