import { join } from 'node:path'
import type { SecondPlace } from '../../contract/backups.ts'
import { inTurn } from '../in-turn.ts'
import { placeName } from '../place-name.ts'
import type { BackupFile } from '../store/backups/backup-file.ts'
import { backupFolder, backupsIn, backupsOf } from '../store/backups/backup-file.ts'
import { readIdentity } from '../store/identity.ts'
import { askChecker } from './ask-checker.ts'
import type { SecondRecord } from './copies-record.ts'
import { changeRecord, readRecord } from './copies-record.ts'
import { onSameDisk } from './disk-of.ts'
import { findSecondPlace } from './find-second-place.ts'
import { isStick as isStickOfSystem } from './is-stick.ts'

export interface SecondKeeperParts {
  readonly folder: () => string
  /** The roots of what is plugged in; the system's where not given. */
  readonly volumes?: (() => Promise<readonly string[]>) | undefined
  readonly isStick?: ((folder: string) => Promise<boolean>) | undefined
}

/** Brings every copy to the second place, whenever that is there; never in anyone's way. */
export interface SecondKeeper {
  /** As it was seen at the last look. */
  readonly status: () => SecondPlace
  /** Whether the data itself lies on a stick, as it was seen at the last look. */
  readonly dataOnStick: () => boolean
  /** Looks whether the place is there and brings it the newest copy, if it has not got it. */
  readonly look: () => Promise<void>
  /** The copies there, newest first; none while it is missing. */
  readonly copies: () => readonly BackupFile[]
  /** The path of one of them. */
  readonly fileOf: (seq: number) => string | null
}

export function secondKeeper({
  folder,
  volumes,
  isStick = isStickOfSystem,
}: SecondKeeperParts): SecondKeeper {
  let seen: { readonly id: string; readonly place: string; readonly sameDisk: boolean } | null = null
  let reread: string | null = null
  let trouble: string | null = null
  let data: { readonly folder: string; readonly onStick: boolean } | null = null
  const looks = inTurn()

  const record = (): SecondRecord | 'declined' | null => readRecord(folder()).second
  const shelfIn = (place: string): string => join(place, libraryName(folder()))

  /** Writes what was found out, unless another place, or none, was chosen meanwhile. */
  const note = ({ id }: SecondRecord, found: Partial<SecondRecord>): void => {
    const still = record()
    if (still !== null && still !== 'declined' && still.id === id)
      changeRecord(folder(), { second: { ...still, ...found } })
  }
  const look = async (): Promise<void> => {
    if (data?.folder !== folder()) data = { folder: folder(), onStick: await isStick(folder()) }
    const known = record()
    if (known === null || known === 'declined') {
      seen = null
      return
    }
    const place = await findSecondPlace(known, volumes)
    seen = place === null ? null : { id: known.id, place, sameDisk: await onSameDisk(folder(), place) }
    if (seen === null) reread = null
    else await bring(known, seen.place)
  }
  const bring = async (known: SecondRecord, place: string): Promise<void> => {
    const [newest] = backupsOf(folder())
    if (!newest) return
    const shelf = shelfIn(place)
    if (known.copied?.seq === newest.seq && (await isReadable(shelf))) {
      if (known.folder !== place) note(known, { folder: place })
      return
    }
    const sent = await askChecker('send', { from: join(backupFolder(folder()), newest.name), to: shelf })
    trouble = sent.ok ? null : `${sent.error.says}${sent.error.hint}`
    if (!sent.ok) return
    const { seq, day, time } = newest
    note(known, { folder: place, copied: { seq, day, time } })
    reread = sent.value
  }
  /** Once after it was plugged in: only then what was written is read from the stick and not from memory. */
  const isReadable = async (shelf: string): Promise<boolean> => {
    const name = backupsIn(shelf)[0]?.name
    if (name === undefined || name === reread) return name !== undefined
    const again = await askChecker('look', join(shelf, name))
    if (again.ok) reread = name
    return again.ok
  }
  const copies = (): readonly BackupFile[] => (seen ? backupsIn(shelfIn(seen.place)) : [])
  return {
    status() {
      const known = record()
      if (known === null) return { is: 'unset' }
      if (known === 'declined') return { is: 'declined' }
      const here = seen?.id === known.id ? seen : null
      return {
        is: here ? 'here' : 'missing',
        name: placeName(known.folder),
        sameDisk: here?.sameDisk ?? false,
        copied: known.copied,
        trouble: here ? trouble : null,
      }
    },
    dataOnStick: () => data?.folder === folder() && data.onStick,
    look: () => looks.next(look),
    copies,
    fileOf(seq) {
      const found = copies().find(copy => copy.seq === seq)
      return found && seen ? join(shelfIn(seen.place), found.name) : null
    },
  }
}

/** Copies of different libraries do not mix on one stick. */
function libraryName(folder: string): string {
  const card = readIdentity(folder)
  return card === null || card === 'unreadable' ? 'library' : card.libraryId.slice(0, 8)
}
