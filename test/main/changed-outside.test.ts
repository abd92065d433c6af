import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/main/store/open-store.ts'
import { dice } from './keeping/dice.ts'
import { filledFolder, libraryOf } from './keeping/filled-library.ts'
import { opened, opening } from './library-folder.ts'
import { program } from './program.ts'

const archived = `DROP TRIGGER report_archived_update; `

describe('a library that was changed while the program was closed says so, and which report', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'content',
      `${archived} UPDATE report SET cells = '{}' WHERE year = 2020`,
      /2020年年报与归档时的校验码不一致/,
    ],
    ...[
      `saved_at = '2020-02-30'`,
      `source_name = '别的.docx'`,
      `correction_of = 1, correction_reason = '？'`,
    ].map(
      beside =>
        [
          beside,
          `${archived} UPDATE report SET ${beside} WHERE year = 2020`,
          /2020年年报与归档时的校验码不一致/,
        ] as const satisfies readonly [string, string, RegExp],
    ),
    [
      'taken out of the archive',
      `${archived} DROP TRIGGER report_status_step; UPDATE report SET status = 'draft', content_hash = NULL, hash_schema = NULL WHERE year = 2020`,
      /2020年年报归档以后被取消归档或换掉/,
    ],
    [
      'deleted',
      `PRAGMA foreign_keys = OFF; DROP TRIGGER report_never_deleted; DELETE FROM report WHERE year = 2020`,
      /一份已归档的年报（编号 \d+）不见了/,
    ],
    [
      'the chain',
      `DROP TRIGGER archive_seal_no_update; UPDATE archive_seal SET previous = 'x' WHERE seq = 2`,
      /归档的先后记录被改动过/,
    ],
  ])('%s', async (_what, sql, says) => {
    const folder = filledFolder()
    const db = new Database(libraryOf(folder))
    db.exec(sql)
    db.close()
    const { outside } = await program(folder).ask('app.state', {})
    expect(outside?.reports.join('')).toMatch(says)
  })

  test('a draft changed from outside: the file is said, every archived report is whole', async () => {
    const folder = filledFolder()
    const db = new Database(libraryOf(folder))
    db.exec(`UPDATE report SET cells = '{}' WHERE year = 2022`)
    db.close()
    expect((await program(folder).ask('app.state', {})).outside).toEqual({ reports: [] })
  })

  test('nothing changed, nothing said; also after it was opened and closed again', async () => {
    const folder = filledFolder()
    opened(folder).close()
    expect((await program(folder).ask('app.state', {})).outside).toBeNull()
  })
})

test('100 bits turned over in a closed library: each is found', { timeout: 120_000 }, () => {
  const folder = filledFolder(1)
  const whole = readFileSync(libraryOf(folder))
  const roll = dice(71)
  const missed: number[] = []
  for (let n = 0; n < 100; n += 1) {
    const at = roll(whole.length)
    const bytes = Buffer.from(whole)
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << roll(8)), at)
    writeFileSync(libraryOf(folder), bytes)
    const reply = openStore({ ...opening(folder), looking: true, pause: () => undefined })
    if (reply.ok && !reply.value.changedSinceClose) missed.push(at)
    if (reply.ok) reply.value.close()
    writeFileSync(libraryOf(folder), whole)
    opened(folder).close()
    whole.set(readFileSync(libraryOf(folder)).subarray(0, whole.length))
  }
  expect(missed).toEqual([])
})
