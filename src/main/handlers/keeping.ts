import { basename } from 'node:path'
import type { Input, Method, Output } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import type { BackupLine, ChosenBundle } from '../../contract/backups.ts'
import { asideLibraries, deleteAside } from '../keeping/aside-libraries.ts'
import { chooseSecondPlace } from '../keeping/choose-second-place.ts'
import { changeRecord, readRecord } from '../keeping/copies-record.ts'
import { chooseData, moveData } from '../keeping/data-place.ts'
import { lookAtBackup, previewBackup, restoreBackup } from '../keeping/restore-backup.ts'
import { lookAtBundle, openBundle } from '../keeping/open-bundle.ts'
import { writeBundle } from '../keeping/write-bundle.ts'
import { isLockedFile } from '../keeping/is-locked-file.ts'
import { writeSome } from '../merging/write-some.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import type { ByToken } from '../by-token.ts'
import type { BackupFile } from '../store/backups/backup-file.ts'
import { backupsOf } from '../store/backups/backup-file.ts'
import { salvageLibrary } from '../store/salvage/salvage-library.ts'

export type KeepingCall = Extract<
  Method,
  `backups.${string}` | `bundles.${string}` | `library.${string}` | `data.${string}`
>

/** Handlers that need no open library. */
type KeepingHandlers = {
  readonly [K in KeepingCall]: (
    services: KeepingServices,
    input: Input<K>,
  ) => Reply<Output<K>> | Promise<Reply<Output<K>>>
}

export const keepingHandlers: KeepingHandlers = {
  'backups.list': services => done(viewOf(services)),
  'backups.make': async services => {
    if (!services.keeping.store()) return notOpen
    const made = await services.keeping.copies.backUp('asked')
    return made.ok ? done(viewOf(services)) : made
  },
  'backups.look': ({ keeping }, which) => lookAtBackup(keeping, which),
  'backups.preview': ({ keeping }, which) => previewBackup(keeping, which),
  'backups.restore': (services, { withEdits, ...which }) => restoreBackup(services, which, withEdits),
  'backups.setSecond': async services => {
    const chosen = await chooseSecondPlace(services)
    if (!chosen.ok) return chosen
    return done(chosen.value ? viewOf(services) : null)
  },
  'backups.leaveSecond': services => {
    const left = changeRecord(services.keeping.folder(), { second: 'declined' })
    return left ? done(viewOf(services)) : notKept
  },
  'backups.deleteAside': (services, { name }) => {
    const deleted = deleteAside(services.keeping.folder(), name, services.now())
    return deleted.ok ? done(viewOf(services)) : deleted
  },
  'bundles.write': (services, { password }) => writeBundle(services, password),
  'bundles.writeSome': writeSome,
  'bundles.pick': async ({ desktop, bundles }) => {
    const path = await desktop.pickFile({ title: '选择交接包', kinds: [bundleKind] })
    return path === null ? done(null) : chosenBundle(bundles, path)
  },
  'bundles.handed': ({ handed, bundles }) => {
    const path = handed?.('.nbz') ?? null
    return path === null ? done(null) : chosenBundle(bundles, path)
  },
  'bundles.look': lookAtBundle,
  'bundles.open': openBundle,
  'library.salvage': ({ keeping, now }) =>
    keeping.store() ? notDamaged : salvageLibrary(keeping.folder(), now()),
  'library.lookOnly': ({ keeping }) => (keeping.store() ? notDamaged : keeping.lookOnly()),
  'data.move': moveData,
  'data.choose': chooseData,
}

async function chosenBundle(bundles: ByToken<string>, path: string): Promise<Reply<ChosenBundle>> {
  const locked = await isLockedFile(path)
  return locked.ok ? done({ token: bundles.put(path), name: basename(path), locked: locked.value }) : locked
}

export const answerKeeping = async <M extends KeepingCall>(
  services: KeepingServices,
  method: M,
  input: Input<M>,
): Promise<Reply<Output<M>>> => keepingHandlers[method](services, input)

export const isKeepingCall = (method: string): method is KeepingCall => Object.hasOwn(keepingHandlers, method)

const bundleKind = { name: '公开年报交接包、备份', extensions: ['nbz', 'db'] }

const notOpen = refuse('unreadable', '年报库没有打开，现在不能备份。', '请先恢复备份或者打开交接包。')
const notDamaged = refuse('exists', '年报库已经打开，不需要抢救。', '需要旧的内容时，请选一份备份恢复。')

const notKept = refuse('cannot_write', '这个选择没有记下来。', '请检查数据文件夹是否可以写入。')

function viewOf({ keeping, now }: KeepingServices): Output<'backups.list'> {
  const folder = keeping.folder()
  const lines = backupsOf(folder).map(lineOf)
  const { verified, drill } = readRecord(folder)
  return {
    lines,
    place: placeName(folder),
    trouble: keeping.copies.trouble(),
    verified: lines.some(line => line.seq === verified?.seq) ? verified : null,
    drill,
    second: keeping.second.status(),
    secondLines: keeping.second.copies().map(lineOf),
    aside: asideLibraries(folder, now()),
  }
}

const lineOf = ({ name: _name, ...line }: BackupFile): BackupLine => line
