import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Reply } from '../../../contract/app-error.ts'
import type { Salvage } from '../../../contract/backups.ts'
import { done, refuse } from '../../reply.ts'
import { backupFolder, backupsOf } from '../backups/backup-file.ts'
import { libraryContents } from '../backups/library-contents.ts'
import { lookAtLibrary } from '../backups/look-at-library.ts'
import { keepBackup, syncFile } from '../backups/keep-part.ts'
import { libraryIdOf } from '../edit-log/log-mark.ts'
import { emptyLibrary } from '../empty-library.ts'
import { newestSchema } from '../migrate.ts'
import { APPLICATION_ID } from '../pragmas.ts'
import type { FromLog } from './from-edit-log.ts'
import { rowsAndLog, wayOf, wholeFromLog } from './from-edit-log.ts'
import { lostInWords } from './lost-in-words.ts'
import { nameLibrary } from './name-library.ts'
import type { Rescued } from './rescue-rows.ts'
import { rescueRows } from './rescue-rows.ts'

type Counted = Omit<Salvage, 'backup' | 'contents'>

/**
 * Makes of a damaged library what can still be made of it, in a new file in the folder 备份, where it is looked at and
 * restored like any other copy: from the edit log alone where that goes back to the first line; else from the rows that
 * can be read, and the log beyond them. The damaged files keep every byte.
 */
export function salvageLibrary(folder: string, now: Date): Reply<Salvage> {
  let counted: Counted = { read: 0, lost: 0, fromLog: null, missing: [] }
  const kept = keepBackup({ folder, why: 'salvage', now }, part => {
    counted = salvageInto(part, folder)
    return counted.read === 0 && counted.fromLog === null ? nothingRead : done({ whole: false })
  })
  if (!kept.ok) return kept
  const name = backupsOf(folder).find(backup => backup.seq === kept.value.seq)?.name ?? ''
  const contents = lookAtLibrary(join(backupFolder(folder), name), libraryContents)
  return contents.ok ? done({ backup: kept.value, contents: contents.value, ...counted }) : contents
}

const nothingRead = refuse(
  'unreadable',
  '这个库文件里已经读不出任何内容。',
  '没有改动任何文件。请选一份备份恢复，或者打开交接包。',
)

function salvageInto(part: string, folder: string): Counted {
  const rows = rescueRows(folder)
  try {
    nameLibrary(rows.db, folder)
    const whole = fromLogAlone(rows.db, folder)
    if (whole) return write(part, whole.db, { ...whole, missing: [] })
    const found = rows.schema === newestSchema() ? addLog(rows, folder) : noLog
    const missing = [...found.missing, ...lostInWords(rows.lostByTable)]
    return write(part, rows.db, { read: rows.read, lost: rows.lost, fromLog: partOf(found), missing })
  } finally {
    rows.db.close()
  }
}

function write(part: string, db: Database.Database, { read, lost, fromLog, missing }: Counted): Counted {
  db.prepare('VACUUM INTO ?').run(part)
  syncFile(part)
  return { read, lost, fromLog, missing }
}

const noLog: FromLog = { saves: 0, upTo: null, missing: [] }

const addLog = ({ db, mark }: Rescued, folder: string): FromLog =>
  rowsAndLog(db, wayOf(folder, libraryIdOf(db)), mark)

const partOf = ({ saves, upTo }: FromLog): Salvage['fromLog'] =>
  saves > 0 && upTo !== null ? { saves, upTo, alone: false } : null

/** null: the log does not go back to the beginning, or rows were found that it does not know. */
function fromLogAlone(rows: Database.Database, folder: string) {
  const way = wayOf(folder, libraryIdOf(rows))
  const last = way.findLast(({ does }) => does.length > 0)
  if (!last) return null
  const db = emptyLibrary(newestSchema())
  db.pragma(`application_id = ${APPLICATION_ID}`)
  nameLibrary(db, folder)
  if (!wholeFromLog(db, way) || !holdsAll(db, rows)) {
    db.close()
    return null
  }
  const saves = way.filter(({ does }) => does.length > 0).length
  return { db, read: saves, lost: 0, fromLog: { saves, upTo: last.at, alone: true } }
}

/**
 * A library that is older than its log has reports, or offices without any, that the log does not make. One of which
 * only the number or only the name is not known is a damaged row of one that is.
 */
const holdsAll = (db: Database.Database, rows: Database.Database): boolean =>
  NAMED.every(({ all, asked }) => {
    const made = db.prepare<[], Named>(all).all()
    const [ids, names] = [new Set(made.map(one => one.id)), new Set(made.map(one => one.name))]
    return rows
      .prepare<[], Named>(asked)
      .all()
      .every(one => ids.has(one.id) || names.has(one.name))
  })

const REPORTS = `SELECT id, office_id || ' ' || year || ' ' || version AS name FROM report`
const OFFICES = 'SELECT id, name FROM office'
const NAMED = [
  { all: REPORTS, asked: REPORTS },
  { all: OFFICES, asked: `${OFFICES} WHERE id NOT IN (SELECT office_id FROM report)` },
]

interface Named {
  readonly id: number
  readonly name: string
}
