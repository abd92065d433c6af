import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { contentChanges } from '../../src/core/events/content-changes.ts'
import { progressOf, publishedOf } from '../../src/core/events/progress.ts'
import { migrate } from '../../src/main/store/migrate.ts'
import { firstLibrary } from '../../src/main/store/migrations/0010-first-library.ts'
import { officeSettings } from '../../src/main/store/migrations/0020-office-settings.ts'
import { diary } from '../../src/main/store/migrations/0040-diary.ts'
import { chainReasons } from '../../src/main/store/migrations/0030-chain-reasons.ts'
import { eventCorrections } from '../../src/main/store/migrations/0083-event-corrections.ts'
import { reportEvents } from '../../src/main/store/migrations/0060-report-events.ts'
import { newFolder, rawLibrary } from './library-folder.ts'
import { program } from './program.ts'
import { cell, finished, step } from './typed-report.ts'

const county = '青河县政务公开办'
const on = '2022-02-28'

describe('报送, 退回, 发布', () => {
  test('a returned report is open again, keeps what was sent, and says what changed since', async () => {
    const p = program(newFolder())
    const { id } = (await finished(p)).summary
    expect((await p.refused('events.send', { id, on, to: ' ' })).says).toContain('报送给谁')
    const sent = await p.ask('events.send', { id, on, to: county })
    expect(sent.events).toMatchObject([{ is: 'sent', on, to: county }])

    const remarks = ['表三 本年新收 自然人 应为 5 件', '第六部分没有写信息处理费', '口径与网站不一致', ' ']
    const back = await p.ask('events.return', { id, on, from: county, comments: remarks })
    expect(back.summary.status).toBe('draft')
    const returned = back.events.at(-1)
    expect(returned).toMatchObject({
      is: 'returned',
      comments: [
        { place: { section: 's3', cell: 't3.new.np' }, answer: null },
        { place: { section: 's6' } },
        { place: null },
      ],
    })
    const seq = returned?.seq ?? 0
    await p.ask('events.answer', { id, seq, comment: 0, answer: { is: 'changed' } })
    const kept = { is: 'kept', reason: '网站上的数包括下属单位。' } as const
    const answered = await p.ask('events.answer', { id, seq, comment: 2, answer: kept })
    expect(answered.events.at(-1)).toMatchObject({
      comments: [{ answer: { is: 'changed' } }, { answer: null }, { answer: kept }],
    })
    expect((await p.refused('events.answer', { id, seq, comment: 9, answer: null })).code).toBe('not_found')

    const before = back.report.cells['t2.licences.decisions']?.value ?? 0
    await p.ask('reports.saveSteps', { id, steps: [step(cell('t2.licences.decisions', before + 7))] })
    const first = sent.events[0]?.seq ?? 0
    const { report: asSent } = await p.ask('events.sentReport', { id, seq: first })
    const { report: now } = await p.ask('reports.open', { id })
    expect(asSent).toEqual(sent.report)
    expect(contentChanges(asSent, now)).toEqual({
      cells: [
        {
          cell: 't2.licences.decisions',
          name: '表二 行政许可 本年处理决定数量',
          was: before,
          is: before + 7,
        },
      ],
      texts: [],
    })
    expect((await p.refused('events.sentReport', { id, seq })).code).toBe('not_found')
  })

  test('an archived report is published and sent, never returned; its content and hash stay', async () => {
    const folder = newFolder()
    const p = program(folder)
    const { id } = (await finished(p)).summary
    const archived = await p.ask('reports.archive', { id })
    expect((await p.refused('events.publish', { id, on: '2022-03-02', url: null })).says).toContain(
      '还没有到',
    )
    expect((await p.refused('events.publish', { id, on, url: 'www.example' })).says).toContain('网址')
    const url = 'https://www.example.gov.cn/nb/2021.html'
    const published = await p.ask('events.publish', { id, on, url })
    expect(published.events).toMatchObject([{ is: 'published', on, url }])
    expect(published.report).toEqual(archived.report)
    const refusal = await p.refused('events.return', { id, on, from: county, comments: ['改'] })
    expect(refusal.hint).toContain('更正')
  })

  test('what was written down wrongly is corrected, taken away and brought back; every line stays', async () => {
    const folder = newFolder()
    const p = program(folder)
    const { id } = (await finished(p)).summary
    const { events } = await p.ask('events.send', { id, on, to: '青河县政府办' })
    const seq = events[0]?.seq ?? 0
    const right = { on: '2022-01-20', about: county }
    const mended = await p.ask('events.revise', { id, seq, now: right })
    expect(mended.events).toMatchObject([{ is: 'sent', on: '2022-01-20', to: county }])
    const was = { on, about: '青河县政府办' }
    expect(mended.events[0]?.revisions).toMatchObject([{ was, now: right }])
    for (const now of [
      { on, about: ' ' },
      { on: '2022-03-02', about: county },
    ])
      expect((await p.refused('events.revise', { id, seq, now })).code).toBe('bad_input')
    expect((await p.refused('events.revise', { id, seq: seq + 1, now: null })).code).toBe('not_found')

    const without = await p.ask('events.revise', { id, seq, now: null })
    expect(without.events).toEqual([])
    expect(without.removedEvents).toMatchObject([{ seq, to: county }])
    expect(progressOf(without.summary.status, without.events).sent).toBe(false)
    const back = await p.ask('events.revise', { id, seq, now: right })
    expect(back.removedEvents).toEqual([])
    expect(back.events[0]?.revisions?.map(({ now }) => now)).toEqual([right, null, right])
    const { report } = await p.ask('events.sentReport', { id, seq })
    expect(report).toEqual(back.report)

    const history = (await p.ask('reports.history', { id })).filter(({ kind }) => kind === 'status')
    expect(history.slice(-3).map(({ says }) => says)).toEqual([
      '“2022年2月28日报送青河县政府办”的记录改为“2022年1月20日报送青河县政务公开办”。',
      '删去“2022年1月20日报送青河县政务公开办”的记录。',
      '恢复“2022年1月20日报送青河县政务公开办”的记录。',
    ])
    p.close()
    const db = rawLibrary(folder)
    const kinds = db.prepare('SELECT kind, on_day FROM report_event ORDER BY seq').all()
    expect(kinds).toMatchObject([{ kind: 'sent', on_day: on }, ...Array(3).fill({ kind: 'revised' })])
    db.close()
  })

  test('the date of 发布 is corrected after 归档 as well, which changes nothing of the report', async () => {
    const p = program(newFolder())
    const { id } = (await finished(p)).summary
    const { report } = await p.ask('reports.archive', { id })
    const { events } = await p.ask('events.publish', { id, on, url: null })
    const seq = events[0]?.seq ?? 0
    const now = { on: '2022-01-25', about: 'https://www.example.gov.cn/2021.html' }
    const mended = await p.ask('events.revise', { id, seq, now })
    expect(publishedOf(mended.events)).toMatchObject({ on: '2022-01-25', url: now.about })
    expect(mended.report).toEqual(report)
    expect((await p.refused('events.revise', { id, seq, now: { ...now, about: 'www' } })).says).toContain(
      '网址',
    )
  })

  test('a draft is neither sent nor published', async () => {
    const p = program(newFolder())
    const { id } = (await finished(p)).summary
    await p.ask('reports.reopen', { id, reason: '再看一遍' })
    expect((await p.refused('events.send', { id, on, to: county })).says).toContain('草稿')
    expect((await p.refused('events.publish', { id, on, url: null })).says).toContain('草稿')
  })

  test('本节已填完 stays through an edit and a restart until it is taken back', async () => {
    const folder = newFolder()
    const p = program(folder)
    const { id } = (await finished(p)).summary
    await p.ask('reports.reopen', { id, reason: '再看一遍' })
    await p.ask('events.fill', { id, section: 's5', filled: true })
    await p.ask('reports.saveSteps', {
      id,
      steps: [step({ what: 'section', section: 's5', to: [{ paragraphs: ['改过。'] }] })],
    })
    p.close()
    const again = program(folder)
    expect((await again.ask('reports.open', { id })).filled).toEqual(['s5'])
    expect((await again.ask('events.fill', { id, section: 's5', filled: false })).filled).toEqual([])
  })
})

const known = [
  { version: 10, up: firstLibrary },
  { version: 20, up: officeSettings },
  { version: 30, up: chainReasons },
  { version: 40, up: diary },
]

/** A library of the version before with an archived report 1, a final 2, a draft 3 and a discarded 4. */
function libraryBefore(): Database.Database {
  const db = new Database(join(newFolder(), 'library.db'))
  migrate(db, known)
  db.exec(`INSERT INTO office (id, name, kind, contact, aliases, enforcement)
    VALUES (1, '云岭镇人民政府', 'gov_township', '{}', '[]', 0)`)
  for (const id of [1, 2, 3, 4])
    db.exec(`INSERT INTO report (id, office_id, year, version, form_id, origin, status, office, cells, text, saved_at)
      VALUES (${id}, 1, ${2020 + id}, 1, 'F2021', 'own', 'draft', '{}', '{}', '{}', '')`)
  db.exec(`UPDATE report SET status = 'final' WHERE id IN (1, 2)`)
  db.exec(
    `UPDATE report SET status = 'archived', content_hash = printf('%064d', 0), hash_schema = 1 WHERE id = 1`,
  )
  db.exec(`UPDATE report SET discarded_at = 'x' WHERE id = 4`)
  return db
}

const line = (report: number, kind: string, seq = 'NULL') =>
  `INTO report_event (seq, report_id, kind, on_day, at, os_user, detail, content, content_hash)
   VALUES (${seq}, ${report}, '${kind}', '2022-01-20', '', '', '{}', ${
     kind === 'sent' ? `'{}', printf('%064d', 0)` : 'NULL, NULL'
   })`

describe('the database itself', () => {
  test.each(['ON', 'OFF'])('keeps events as they were written, recursive_triggers %s', recursive => {
    const db = libraryBefore()
    const rows = () => ['office', 'report'].map(table => db.prepare(`SELECT * FROM ${table}`).all())
    const before = rows()
    migrate(db, [...known, { version: 60, up: reportEvents }])
    expect(rows()).toEqual(before)
    db.pragma(`recursive_triggers = ${recursive}`)
    for (const sql of [line(1, 'published'), line(1, 'sent'), line(2, 'sent'), line(3, 'returned')])
      db.exec(`INSERT ${sql}`)
    db.exec(`INSERT INTO section_filled VALUES (3, 's5', '')`)
    const all = () => db.prepare('SELECT * FROM report_event').all()
    const before83 = all()
    migrate(db, [{ version: 83, up: eventCorrections }])
    expect(all()).toEqual(before83)
    for (const report of [1, 2, 3]) db.exec(`INSERT ${line(report, 'revised')}`)
    const written = all()
    expect(written.map(row => (row as { seq: number }).seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const hostile = [
      `UPDATE report_event SET on_day = '2022-01-01'`,
      `DELETE FROM report_event WHERE seq = 1`,
      `REPLACE ${line(2, 'published', '1')}`,
      `INSERT ${line(3, 'sent')}`,
      `INSERT ${line(3, 'published')}`,
      `INSERT ${line(1, 'returned')}`,
      `INSERT ${line(1, 'answered')}`,
      `INSERT ${line(4, 'returned')}`,
      `INSERT ${line(4, 'revised')}`,
      `INSERT ${line(9, 'returned')}`,
      `INSERT INTO section_filled VALUES (1, 's5', '')`,
      `UPDATE section_filled SET report_id = 1`,
    ]
    for (const sql of hostile) {
      expect(() => db.exec(sql), sql).toThrow(/APPEND_ONLY|BAD_EVENT|DISCARDED_IMMUTABLE|ARCHIVED_IMMUTABLE/)
      expect(all(), sql).toEqual(written)
    }
    expect(() => db.exec(`INSERT ${line(2, 'published').replace('2022-01-20', '20 January')}`)).toThrow(
      'CHECK',
    )
    expect(rows()).toEqual(before)
    db.close()
  })

  test('what was sent and then changed in the file is not shown as sent', async () => {
    const folder = newFolder()
    const p = program(folder)
    const { id } = (await finished(p)).summary
    const { events } = await p.ask('events.send', { id, on, to: county })
    p.close()
    const db = rawLibrary(folder)
    db.exec('DROP TRIGGER report_event_no_update')
    db.exec(`UPDATE report_event SET content = replace(content, '"value":0', '"value":1')`)
    db.close()
    const again = program(folder)
    expect((await again.refused('events.sentReport', { id, seq: events[0]?.seq ?? 0 })).code).toBe('mismatch')
  })
})

describe('放假安排 from a file', () => {
  const year = {
    year: 2023,
    notice: '样例〔2022〕1号',
    off: [['2023-01-21', '2023-01-27']],
    work: ['2023-01-28'],
  }
  const load = async (content: string, name = '放假安排.json') => {
    const folder = newFolder()
    const p = program(newFolder())
    p.desk.file = join(folder, name)
    writeFileSync(p.desk.file, content)
    return p
  }

  test('is kept with its name and told again, until it is dropped', async () => {
    const p = await load(`\uFEFF${JSON.stringify({ kind: 'nianbao-holidays', years: [year] })}`)
    expect(await p.ask('calendar.load', {})).toMatchObject({ from: '放假安排.json', years: [year] })
    expect((await p.ask('app.state', {})).holidays?.years).toEqual([year])
    await p.ask('calendar.forget', {})
    expect((await p.ask('app.state', {})).holidays).toBeNull()
  })

  test.each([
    ['不是 JSON', /不是放假安排文件/],
    ['{"years":[]}', /不是放假安排文件/],
    [
      JSON.stringify({ kind: 'nianbao-holidays', years: [{ ...year, work: ['2023-13-40'] }] }),
      /years\.0\.work/,
    ],
    [
      JSON.stringify({ kind: 'nianbao-holidays', years: [{ ...year, work: ['2023-01-30'] }] }),
      /不是周六、周日/,
    ],
  ])('is refused with a sentence: %s', async (content, says) => {
    const p = await load(content)
    expect((await p.refused('calendar.load', {})).says).toMatch(says)
    expect((await p.ask('app.state', {})).holidays).toBeNull()
  })
})
