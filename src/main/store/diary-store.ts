import type { Database } from 'better-sqlite3'
import type { DiaryEntry, DiaryNote } from '../../core/diary/diary.ts'

export interface DiaryStore {
  /** Newest first. */
  of(officeId: number): readonly DiaryEntry[]
  /** The office that an entry belongs to. */
  officeOf(id: number): number | undefined
  add(officeId: number, note: DiaryNote, at: string): void
  change(id: number, note: DiaryNote, at: string): void
  remove(id: number): void
}

interface Columns extends DiaryNote {
  readonly at: string
}

/** 随手记, by office. */
export function diaryStore(db: Database): DiaryStore {
  const all = db.prepare<[number], DiaryEntry>(
    'SELECT id, date, kind, sentence, link FROM diary WHERE office_id = ? ORDER BY date DESC, id DESC',
  )
  const office = db.prepare<[number], { readonly office_id: number }>(
    'SELECT office_id FROM diary WHERE id = ?',
  )
  const insert = db.prepare<Columns & { officeId: number }>(
    `INSERT INTO diary (office_id, date, kind, sentence, link, changed_at)
     VALUES (@officeId, @date, @kind, @sentence, @link, @at)`,
  )
  const update = db.prepare<Columns & { id: number }>(
    `UPDATE diary SET date = @date, kind = @kind, sentence = @sentence, link = @link, changed_at = @at
     WHERE id = @id`,
  )
  const remove = db.prepare<[number]>('DELETE FROM diary WHERE id = ?')
  return {
    of: officeId => all.all(officeId),
    officeOf: id => office.get(id)?.office_id,
    add(officeId, note, at) {
      insert.run({ officeId, at, ...note })
    },
    change(id, note, at) {
      update.run({ id, at, ...note })
    },
    remove(id) {
      remove.run(id)
    },
  }
}
