import { join } from 'node:path'
import type { ArchiveCheck, ArchiveFault } from '../../contract/archive.ts'
import type { Reply } from '../../contract/app-error.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import type { Archived, ArchivedRows } from '../store/archive/archived-rows.ts'
import { archivedIn } from '../store/archive/archived-rows.ts'
import { CHAIN_BROKEN, faultInWords } from '../store/backups/archive-faults.ts'
import { backupFolder, backupsOf, labelOf } from '../store/backups/backup-file.ts'
import { changeRecord } from './copies-record.ts'
import type { Keeping } from './keeping.ts'

type Checking = Pick<Services, 'store' | 'keeping' | 'now'>

/** Holds the whole archive against its hashes, and looks for a sound version of what is not right in every copy. */
export function checkArchive({ store, keeping, now }: Checking): ArchiveCheck {
  const { changed, chainBroken } = store.archive.faults()
  const known = new Set(changed.map(({ id }) => id))
  const faults = [
    ...changed.map(fault => ({ id: fault.id, says: faultInWords(fault) })),
    ...store.archive
      .originalFaults()
      .filter(({ id }) => !known.has(id))
      .map(({ id, office, year }) => ({
        id,
        says: `${office}${String(year)}年年报导入的原件与原来的校验码不一致。`,
      })),
  ]
  const others = chainBroken ? [CHAIN_BROKEN] : []
  const label = labelOf(now())
  changeRecord(keeping.folder(), {
    archive: { ...label, faults: [...faults.map(({ says }) => says), ...others] },
  })
  return {
    ...label,
    archived: store.archive.count(),
    faults: faults.map(fault => ({ ...fault, from: soundCopy(store, keeping, fault.id)?.from ?? null })),
    others,
  }
}

/** 从备份恢复这一份: the archived version as it was, and nothing else; the present library is copied before. */
export async function repairArchived(checking: Checking, id: number): Promise<Reply<ArchiveCheck>> {
  const { store, keeping } = checking
  if (keeping.looking()) return onlyLooking
  if (!checkArchive(checking).faults.some(fault => fault.id === id)) return nothingWrong
  const found = soundCopy(store, keeping, id)
  if (!found) return noSoundCopy
  const kept = await keeping.copies.backUp('restore')
  if (!kept.ok) return kept
  const put = store.archive.putBack(found.archived, found.rows)
  if (!put.ok) return put
  store.settle()
  return done(checkArchive(checking))
}

interface SoundCopy {
  readonly archived: Archived
  readonly rows: ArchivedRows
  readonly from: NonNullable<ArchiveFault['from']>
}

/** The newest copy in which the version is as it was archived; here, then in the second place. */
function soundCopy(store: Checking['store'], keeping: Keeping, id: number): SoundCopy | null {
  const hash = store.archive.sealedHash(id)
  if (hash === null) return null
  const archived = { id, hash }
  for (const { file, from } of copiesOf(keeping)) {
    const found = archivedIn(file, archived)
    if (found.ok && found.value) return { archived, rows: found.value, from }
  }
  return null
}

function* copiesOf(keeping: Keeping): Generator<{ readonly file: string; readonly from: SoundCopy['from'] }> {
  const folder = keeping.folder()
  for (const { name, seq, day, time } of backupsOf(folder))
    yield { file: join(backupFolder(folder), name), from: { seq, day, time } }
  for (const { seq, day, time } of keeping.second.copies()) {
    const file = keeping.second.fileOf(seq)
    if (file !== null) yield { file, from: { seq, day, time, second: true } }
  }
}

const onlyLooking = refuse(
  'cannot_write',
  '现在是只读查看，不能恢复。',
  '请先让数据文件夹可以写入，再重新打开程序。',
)
const nothingWrong = refuse('not_found', '这一份与归档时一致，不需要恢复。', '请重新核对。')
const noSoundCopy = refuse(
  'not_found',
  '备份里没有与归档时一致的这一份。',
  '插上第二个备份位置再核对一次；仍然没有的，请用报送时留下的文件重新导入。',
)
