import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { LibraryContents, RestorePreview, WhichBackup } from '../../contract/backups.ts'
import { unknownFormTrouble } from '../packs/unknown-form.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import { backupFolder, backupsOf } from '../store/backups/backup-file.ts'
import { replaceLibrary } from '../store/replace-library.ts'
import { askChecker } from './ask-checker.ts'
import type { Keeping } from './keeping.ts'
import { previewLibrary } from './preview-library.ts'

export async function lookAtBackup(keeping: Keeping, which: WhichBackup): Promise<Reply<LibraryContents>> {
  const file = fileOf(keeping, which)
  if (file === null) return noSuchBackup
  const seen = await askChecker('look', file)
  return seen.ok ? done(seen.value.contents) : ofCopy(seen)
}

export async function previewBackup(keeping: Keeping, which: WhichBackup): Promise<Reply<RestorePreview>> {
  const file = fileOf(keeping, which)
  return file === null ? noSuchBackup : ofCopy(await previewLibrary(keeping, file, true))
}

/** Restores a copy; the present library is backed up before, where it is open, and moved aside in any case. */
export async function restoreBackup(
  services: KeepingServices,
  which: WhichBackup,
  withEdits = false,
): Promise<Reply<null>> {
  const file = fileOf(services.keeping, which)
  return file === null ? noSuchBackup : putLibrary(services, file, withEdits)
}

/**
 * @param file a library at rest, which is looked through and copied
 * @param withEdits whether what the edit log has beyond it is brought back, too
 */
export async function putLibrary(
  { keeping, packKeys, now, version }: KeepingServices,
  file: string,
  withEdits = false,
): Promise<Reply<null>> {
  const found = await askChecker('look', file)
  if (!found.ok) return found
  const unknown = unknownFormTrouble(found.value.forms, packKeys)
  if (unknown) return unknown
  if (keeping.looking()) return onlyLooking
  const store = keeping.store()
  if (store && store.offices.list().length > 0) {
    const kept = await keeping.copies.backUp('restore')
    if (!kept.ok) return kept
  }
  return keeping.whileClosed(
    folder => replaceLibrary({ folder, file, appVersion: version, now: now(), withEdits }),
    { withEdits },
  )
}

function fileOf(keeping: Keeping, { seq, second }: WhichBackup): string | null {
  if (second) return keeping.second.fileOf(seq)
  const found = backupsOf(keeping.folder()).find(backup => backup.seq === seq)
  return found ? join(backupFolder(keeping.folder()), found.name) : null
}

/** What is said of a broken library would be read as said of the one in use. */
const ofCopy = <T>(reply: Reply<T>): Reply<T> =>
  !reply.ok && /^(?:damaged|empty|foreign)$/u.test(reply.error.library ?? '') ? brokenCopy : reply

const brokenCopy = refuse(
  'unreadable',
  '这份备份坏了，不能恢复。',
  '现在用的年报库不受影响。请另选一份备份；坏的这份程序不会删除。',
)
const noSuchBackup = refuse('not_found', '没有找到这份备份。', '它可能已被删去，请另选一份。')
const onlyLooking = refuse(
  'cannot_write',
  '现在是只读查看，不能恢复。',
  '请先让数据文件夹可以写入，再重新打开程序。',
)
