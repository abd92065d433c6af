import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { RestorePreview } from '../../contract/backups.ts'
import { refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import { askChecker } from './ask-checker.ts'
import { previewLibrary } from './preview-library.ts'
import { putLibrary } from './restore-backup.ts'
import { scratchFolder } from '../store/scratch-folder.ts'

export interface BundleAsked {
  readonly token: string
  readonly password: string | null
}

export const lookAtBundle = (services: KeepingServices, asked: BundleAsked): Promise<Reply<RestorePreview>> =>
  withLibraryOf(services, asked, file => previewLibrary(services.keeping, file, false))

/** A 交接包 comes from elsewhere: one that is not whole is looked at but not opened. */
export const openBundle = (services: KeepingServices, asked: BundleAsked): Promise<Reply<null>> =>
  withLibraryOf(services, asked, async file => {
    const seen = await askChecker('look', file)
    if (!seen.ok) return seen
    const [fault] = seen.value.contents.faults
    return fault === undefined ? putLibrary(services, file) : notWhole(fault)
  })

export const notWhole = (fault: string) =>
  refuse('mismatch', `这个交接包没有打开：${fault}`, '请从原来的电脑重新做一份交接包。')

/** Unpacks a chosen 交接包 for as long as `use` looks at its library, which lies alone in a folder of its own. */
export async function withLibraryOf<T>(
  { bundles }: KeepingServices,
  { token, password }: BundleAsked,
  use: (file: string) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const path = bundles.get(token)
  if (path === undefined) return refuse('not_found', '没有找到这个交接包。', '请重新选择。')
  const place = scratchFolder()
  try {
    const file = join(place, 'library.db')
    const unpacked = await askChecker('unpack', { path, password, to: file })
    return unpacked.ok ? await use(file) : unpacked
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
