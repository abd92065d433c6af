import { join, resolve } from 'node:path'

export const FOLDER_NAME = '公开年报数据'

export interface DataFolder {
  /** Library, originals and backups. */
  readonly root: string
  /** The window's own profile (and with it the one lock per folder). */
  readonly window: string
  /** The library of the sample; in the window's profile, so that no backup takes it along. */
  readonly sample: string
}

/**
 * The folder of all data: `--data-dir D` or `--data-dir=D`, else 公开年报数据 in the person's documents.
 * A relative path counts from the current folder.
 */
export function dataFolder(argv: readonly string[], documents: string): DataFolder {
  const at = argv.findIndex(arg => arg === '--data-dir' || arg.startsWith('--data-dir='))
  const flag = argv[at]
  const given = flag === '--data-dir' ? argv[at + 1] : flag?.slice('--data-dir='.length)
  const root = given ? resolve(given) : join(documents, FOLDER_NAME)
  const window = join(root, '.window')
  return { root, window, sample: join(window, 'sample') }
}
