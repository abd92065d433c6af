import { describe, expect, test } from 'vitest'
import type Database from 'better-sqlite3'
import { canonicalJson, contentHash } from '../../src/main/store/content-hash.ts'
import { isIntact } from '../../src/main/store/report-store.ts'
import { opened, rawLibrary, report2021 } from './library-folder.ts'
import { at, libraryWithArchive } from './library-with-archive.ts'

const columns =
  'id, office_id, year, version, form_id, origin, status, office, cells, text, saved_at, content_hash, hash_schema'
const values = (id: string, version: number, status = `'archived'`) =>
  `${id}, 1, 2021, ${version}, 'F2021', 'imported', ${status}, '{}', '{}', '{}', '${at}', ${
    status === `'archived'` ? `printf('%064d', 0), 1` : 'NULL, NULL'
  }`

const hostile = [
  `UPDATE report SET cells = '{}' WHERE id = 1`,
  `UPDATE report SET status = 'draft', content_hash = NULL, hash_schema = NULL WHERE id = 1`,
  `UPDATE report SET status = 'final', content_hash = NULL, hash_schema = NULL WHERE id = 1`,
  `UPDATE report SET content_hash = printf('%064d', 0) WHERE id = 1`,
  `UPDATE report SET discarded_at = '${at}' WHERE id = 1`,
  `UPDATE OR REPLACE report SET id = 1 WHERE id = 2`,
  `UPDATE OR REPLACE report SET year = 2021 WHERE id = 2`,
  `UPDATE report SET status = 'archived', content_hash = printf('%064d', 0), hash_schema = 1 WHERE id = 2`,
  `DELETE FROM report WHERE id = 1`,
  `DELETE FROM report`,
  `INSERT OR REPLACE INTO report (${columns}) VALUES (${values('1', 1)})`,
  `REPLACE INTO report (${columns}) VALUES (${values('1', 9, `'draft'`)})`,
  `REPLACE INTO report (${columns}) VALUES (${values('NULL', 1, `'draft'`)})`,
  `INSERT INTO report (${columns}) VALUES (${values('NULL', 2)})`,
  `INSERT INTO report (${columns}) VALUES (${values('1', 1, `'draft'`)}) ON CONFLICT (id) DO UPDATE SET cells = '{}'`,
  `UPDATE report_step SET edits = '[1]' WHERE report_id = 1`,
  `UPDATE report_step SET report_id = 1 WHERE report_id = 2`,
  `UPDATE report_step SET at = '' WHERE report_id = 2`,
  `DELETE FROM report_step WHERE report_id = 1`,
  `DELETE FROM report_step WHERE report_id = 2`,
  `INSERT INTO report_step (report_id, step_id, kind, at, os_user, edits) VALUES (1, 's9', 'edit', '', '', '[]')`,
  `REPLACE INTO report_step (seq, report_id, step_id, kind, at, os_user, edits) VALUES (2, 2, 's1', 'edit', '', '', '[9]')`,
  `REPLACE INTO report_step (report_id, step_id, kind, at, os_user, edits) VALUES (2, 's1', 'edit', '', '', '[9]')`,
  `UPDATE acknowledgement SET note = '改了' WHERE report_id = 1`,
  `DELETE FROM acknowledgement WHERE report_id = 1`,
  `INSERT INTO acknowledgement (report_id, fingerprint, rule, note, at) VALUES (1, 'g', 'r', 'n', '')`,
  `REPLACE INTO acknowledgement (report_id, fingerprint, rule, note, at) VALUES (1, 'f', 'r', 'n', '')`,
  `UPDATE original SET bytes = x'00'`,
  `DELETE FROM original`,
  `REPLACE INTO original (sha256, bytes) SELECT sha256, x'00' FROM original`,
  `UPDATE kept_version SET report = '{}'`,
  `DELETE FROM kept_version`,
  `REPLACE INTO kept_version SELECT * FROM kept_version`,
  `UPDATE archive_seal SET content_hash = printf('%064d', 0)`,
  `DELETE FROM archive_seal`,
  `REPLACE INTO archive_seal (report_id, content_hash, previous, seal) VALUES (1, printf('%064d', 0), '', printf('%064d', 0))`,
  `DELETE FROM office`,
  `UPDATE report SET cells = '{}' WHERE id = 3`,
  `UPDATE report SET discarded_at = NULL, cells = '{}' WHERE id = 3`,
]

const refusals =
  /ARCHIVED_IMMUTABLE|DISCARDED_IMMUTABLE|REPORT_IDENTITY|REPORT_EXISTS|BAD_STATUS_STEP|APPEND_ONLY|FOREIGN KEY/

const everything = (db: Database.Database) =>
  ['report', 'report_step', 'acknowledgement', 'original', 'office', 'kept_version', 'archive_seal'].map(
    table => db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all(),
  )

describe.each(['ON', 'OFF'])(
  'a foreign program cannot change the archive, recursive_triggers %s',
  recursive => {
    test('foreign keys on', () => {
      const db = rawLibrary(libraryWithArchive())
      db.pragma(`recursive_triggers = ${recursive}`)
      db.pragma('foreign_keys = ON')
      const before = everything(db)
      for (const sql of hostile) {
        expect(() => db.exec(sql), sql).toThrow(refusals)
        expect(everything(db), sql).toEqual(before)
      }
    })

    test('foreign keys off: the triggers alone', () => {
      const db = rawLibrary(libraryWithArchive())
      db.pragma(`recursive_triggers = ${recursive}`)
      db.pragma('foreign_keys = OFF')
      const before = everything(db)
      for (const sql of hostile.filter(sql => sql !== 'DELETE FROM office')) {
        expect(() => db.exec(sql), sql).toThrow(refusals)
        expect(everything(db), sql).toEqual(before)
      }
    })

    test('a draft is still written', () => {
      const db = rawLibrary(libraryWithArchive())
      db.pragma(`recursive_triggers = ${recursive}`)
      expect(db.prepare(`UPDATE report SET cells = '{"a":1}' WHERE id = 2`).run().changes).toBe(1)
    })
  },
)

describe('states', () => {
  const statuses = (...changes: string[]) => {
    const db = rawLibrary(libraryWithArchive())
    for (const change of changes) db.exec(`UPDATE report SET ${change} WHERE id = 2`)
    return db.prepare('SELECT status FROM report WHERE id = 2').pluck().get()
  }

  test('草稿 → 已定稿 → 草稿, only with a reason', () => {
    expect(statuses(`status = 'final'`, `status = 'draft', status_reason = '退回'`)).toBe('draft')
    expect(() => statuses(`status = 'final'`, `status = 'draft', status_reason = ' '`)).toThrow(
      'BAD_STATUS_STEP',
    )
  })

  test('a final report keeps its content', () => {
    expect(() => statuses(`status = 'final'`, `cells = '{}'`)).toThrow('FINAL_LOCKED')
  })

  test('archiving needs the hash', () => {
    expect(() => statuses(`status = 'final'`, `status = 'archived'`)).toThrow('CHECK')
  })

  test('one open report for an office and year', () => {
    const store = opened(libraryWithArchive())
    const second = { officeId: 1, version: 2, origin: 'own', report: { ...report2021, year: 2022 } } as const
    expect(() => store.reports.insert(second, at)).toThrow('REPORT_EXISTS')
    store.close()
  })
})

describe('the hash of an archived report', () => {
  test('says when something else changed the file', () => {
    const folder = libraryWithArchive()
    const db = rawLibrary(folder)
    db.exec('DROP TRIGGER report_archived_update')
    const intact = () => {
      const store = opened(folder)
      const stored = store.reports.find(1)
      store.close()
      return stored && isIntact(stored)
    }
    db.close()
    expect(intact()).toBe(true)
    const again = rawLibrary(folder)
    again.exec(`UPDATE report SET cells = replace(cells, '2', '3') WHERE id = 1`)
    again.close()
    expect(intact()).toBe(false)
  })

  test('is the same for the same content, whatever the order of its keys', () => {
    const { text, cells, ...rest } = report2021
    expect(contentHash({ cells, text, ...rest }, 1, null)).toBe(contentHash(report2021, 1, null))
    expect(contentHash(report2021, 2, null)).not.toBe(contentHash(report2021, 1, null))
    expect(canonicalJson({ b: 'e\u0301', a: [1, null, true], c: undefined })).toBe(
      '{"a":["1",null,true],"b":"é"}',
    )
  })

  test('tells blank from 0', () => {
    const hashOf = (value: unknown) => canonicalJson({ value })
    expect(new Set([hashOf(null), hashOf(0), hashOf([])]).size).toBe(3)
  })
})
