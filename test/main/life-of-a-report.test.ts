import { describe, expect, test } from 'vitest'
import type { Reason } from '../../src/core/report/cell-value.ts'
import type { Edit } from '../../src/core/report/edit.ts'
import type { Report } from '../../src/core/report/report.ts'
import { liuxi, report2021 } from '../helpers/report-builder.ts'
import { newFolder, rawLibrary } from './library-folder.ts'
import { program } from './program.ts'
import { step, cell, typing, drafted, finished } from './typed-report.ts'

describe('一份年报的一生', () => {
  test('机构档案 → 草稿 → 定稿 → 归档 → 次年沿用', async () => {
    const folder = newFolder()
    const p = program(folder)
    expect(await p.ask('app.state', {})).toMatchObject({
      offices: [],
      settings: { enterMoves: 'down', zoom: 1, paperBeside: false },
      today: '2022-03-01',
    })

    const first = await finished(
      p,
      2021,
      report2021().with('t3.new.np', 3).with('t3.open.np', 1).with('t3.out.np', 2),
    )
    expect(first.summary).toMatchObject({
      status: 'final',
      received: 3,
      carriedOut: 2,
      chain: { is: 'first' },
    })
    const archived = await p.ask('reports.archive', { id: first.summary.id })
    expect(archived.summary).toMatchObject({ status: 'archived', version: 1, origin: 'own' })

    const next = await drafted(p, 2022)
    expect(next.report.cells['t3.in.np']).toEqual({ value: 2, origin: 'carried', carried: 2 })
    expect(next.report.cells['t3.in.tot']).toEqual({ value: 2, origin: 'computed' })
    expect(next.lastYear?.id).toBe(first.summary.id)
    expect(next.summary.chain).toEqual({ is: 'holds' })

    p.close()
    const again = program(folder)
    const years = await again.ask('reports.list', { officeId: 1 })
    expect(years.map(y => [y.year, y.status])).toEqual([
      [2022, 'draft'],
      [2021, 'archived'],
    ])
    expect((await again.ask('reports.open', { id: next.summary.id })).report).toEqual(next.report)
  })

  test('更正另立一版，原来的一版不动', async () => {
    const p = program(newFolder())
    const { summary } = await finished(p)
    const before = (await p.ask('reports.archive', { id: summary.id })).report
    expect((await p.refused('reports.correct', { id: summary.id, reason: ' ' })).says).toContain('写明原因')
    const copy = await p.ask('reports.correct', { id: summary.id, reason: '漏报一件' })
    expect(copy.summary).toMatchObject({
      version: 2,
      status: 'draft',
      correctionOf: summary.id,
      correctionReason: '漏报一件',
    })
    expect(copy.report).toEqual(before)
    await p.ask('reports.saveSteps', { id: copy.summary.id, steps: [step(cell('t4.rv.uphold', 1))] })
    expect((await p.ask('reports.open', { id: summary.id })).report).toEqual(before)
    expect(await p.refused('reports.correct', { id: summary.id, reason: '再来' })).toMatchObject({
      code: 'exists',
      reportId: copy.summary.id,
    })
    const lines = await p.ask('reports.history', { id: copy.summary.id })
    expect(lines.map(l => l.says)).toEqual([
      '更正第 1 版，另立第 2 版：漏报一件',
      '“表四 行政复议 结果维持”由 0 改为 1。',
    ])
  })

  test('定稿以后退回草稿要写原因', async () => {
    const p = program(newFolder())
    const { id } = (await finished(p)).summary
    expect((await p.refused('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 1))] })).code).toBe(
      'locked',
    )
    expect((await p.refused('reports.reopen', { id, reason: '' })).code).toBe('bad_input')
    expect((await p.ask('reports.reopen', { id, reason: '县政务公开办退回' })).summary.status).toBe('draft')
    expect((await p.refused('reports.archive', { id })).says).toContain('草稿不能直接归档')
  })

  test('归档以后什么都改不动', async () => {
    const p = program(newFolder())
    const { id } = (await finished(p)).summary
    await p.ask('reports.archive', { id })
    const refusals = [
      await p.refused('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 1))] }),
      await p.refused('reports.reopen', { id, reason: '想改' }),
      await p.refused('reports.finalize', { id }),
      await p.refused('reports.archive', { id }),
      await p.refused('reports.discard', { id }),
      await p.refused('reports.acknowledge', { id, fingerprint: 'f', rule: 'r', note: '已与台账核对一致。' }),
    ]
    expect(refusals.map(r => r.code)).toEqual(Array.from({ length: 6 }, () => 'locked'))
  })

  test('有错误、没填完，都不能定稿，并说出有几处', async () => {
    const p = program(newFolder())
    const view = await drafted(p)
    const { id } = view.summary
    const empty = await p.refused('reports.finalize', { id })
    expect(empty).toMatchObject({
      code: 'has_errors',
      says: expect.stringMatching(/暂不能判断|必须改/) as string,
    })
    const broken = report2021().with('t3.new.np', 3).build()
    await p.ask('reports.saveSteps', { id, steps: [step(...typing(view.report, broken))] })
    expect((await p.refused('reports.finalize', { id })).says).toMatch(/还有 \d+ 处错误必须改/)
  })

  test('同一年不建第二份，指出已有的那一份；删除草稿以后可以重建', async () => {
    const folder = newFolder()
    const p = program(folder)
    const { summary } = await drafted(p)
    expect(await p.refused('reports.create', { officeId: 1, year: 2021 })).toMatchObject({
      code: 'exists',
      reportId: summary.id,
    })
    await p.ask('reports.saveSteps', { id: summary.id, steps: [step(cell('t3.new.np', 7))] })
    expect(await p.ask('reports.discard', { id: summary.id })).toEqual([])
    expect((await p.refused('reports.open', { id: summary.id })).code).toBe('not_found')
    expect((await drafted(p)).summary).toMatchObject({ version: 1, received: null })
    p.close()
    const kept = rawLibrary(folder)
      .prepare('SELECT edits FROM report_step WHERE report_id = ?')
      .pluck()
      .all(summary.id)
    expect(kept.join()).toContain('"value":7')
  })
})

describe('保存', () => {
  test('重发的步骤只算一次', async () => {
    const p = program(newFolder())
    const { id } = (await drafted(p)).summary
    const a = step(cell('t3.new.np', 1))
    const first = await p.ask('reports.saveSteps', { id, steps: [a] })
    expect(await p.ask('reports.saveSteps', { id, steps: [a] })).toEqual(first)
    const both = await p.ask('reports.saveSteps', { id, steps: [a, step(cell('t3.new.np', 2)), a] })
    expect(both.seq).toBe(first.seq + 1)
    expect((await p.ask('reports.open', { id })).report.cells['t3.new.np']?.value).toBe(2)
  })

  test('空格和 0 是两回事', async () => {
    const p = program(newFolder())
    const { id } = (await drafted(p)).summary
    await p.ask('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 0), cell('t3.new.ent', null))] })
    const { cells } = (await p.ask('reports.open', { id })).report
    expect([cells['t3.new.np']?.value, cells['t3.new.ent']?.value, cells['t3.new.sci']]).toEqual([
      0,
      null,
      undefined,
    ])
  })

  test('一步不成，整批不存', async () => {
    const p = program(newFolder())
    const view = await drafted(p)
    const { id } = view.summary
    for (const wrong of [cell('t3.new.nobody', 1), cell('t3.new.tot', 1), cell('__proto__', 1)]) {
      expect(
        (await p.refused('reports.saveSteps', { id, steps: [step(cell('t3.new.np', 5)), step(wrong)] })).code,
      ).toBe('bad_input')
    }
    expect((await p.ask('reports.open', { id })).report).toEqual(view.report)
  })

  test('改动上年带入的数要选原因，改回来不用', async () => {
    const p = program(newFolder())
    await drafted(p, 2021)
    await p.ask('reports.saveSteps', { id: 1, steps: [step(cell('t3.out.np', 2))] })
    const { id } = (await drafted(p, 2022)).summary
    const put = (to: Partial<Report['cells'][string]> | null): Edit => ({
      what: 'cell',
      cell: 't3.in.np',
      to: to && { value: 4, origin: 'typed', carried: 2, ...to },
    })
    const reason: Reason = { code: 'omitted_last_year', note: '' }
    const refused = async (edit: Edit) =>
      (await p.refused('reports.saveSteps', { id, steps: [step(edit)] })).says
    expect(await refused(put({}))).toContain('须选择原因')
    expect(await refused(put(null))).toContain('须选择原因')
    expect(await refused(cell('t3.in.np', 4))).toContain('须选择原因')
    expect(await refused(put({ reason: { code: 'other', note: '' } }))).toContain('写明')
    expect(await refused(cell('t3.in.np', 4, reason))).toContain('没有保留上年带入的数')
    await p.ask('reports.saveSteps', { id, steps: [step(put({ reason }))] })
    const { summary } = await p.ask('reports.open', { id })
    expect(summary.chain).toMatchObject({ is: 'broken', reason })
    await p.ask('reports.saveSteps', { id, steps: [step(put({ value: 2, origin: 'carried' }))] })
    expect((await p.ask('reports.history', { id })).map(l => l.says).slice(1)).toEqual([
      '“表三 上年结转 自然人”由 2 改为 4（上年漏报）。',
      '“表三 上年结转 自然人”由 4 改为 2。',
    ])
  })

  test('没有上年年报的，可以手工录入上年末数', async () => {
    const p = program(newFolder())
    await p.ask('offices.create', { office: liuxi })
    const stock = { 't3.out.np': 5 }
    const view = await p.ask('reports.create', { officeId: 1, year: 2021, openingStock: stock })
    expect(view.report.cells['t3.in.np']?.value).toBe(5)
    expect(view.lastYear).toBeNull()
    expect((await p.refused('reports.create', { officeId: 1, year: 2022, openingStock: stock })).code).toBe(
      'bad_input',
    )
    expect((await p.refused('reports.create', { officeId: 1, year: 2018 })).says).toContain('没有全国统一')
  })
})

describe('机构档案', () => {
  test('同名不建两份；改了档案，草稿跟着变，归档的不变', async () => {
    const p = program(newFolder())
    const done = await finished(p, 2021)
    await p.ask('reports.archive', { id: done.summary.id })
    const draft = await drafted(p, 2022)
    expect((await p.refused('offices.create', { office: { ...liuxi, name: ` ${liuxi.name} ` } })).code).toBe(
      'exists',
    )
    expect((await p.refused('offices.create', { office: { ...liuxi, name: '  ' } })).code).toBe('bad_input')
    await p.ask('offices.update', { id: 1, office: { ...liuxi, kind: 'subdistrict' } })
    expect((await p.ask('reports.open', { id: draft.summary.id })).report.office.kind).toBe('subdistrict')
    expect((await p.ask('reports.open', { id: done.summary.id })).report.office.kind).toBe('gov_township')
    expect((await p.refused('offices.update', { id: 9, office: liuxi })).code).toBe('not_found')
  })
})

describe('已核实', () => {
  test('说明至少十个字，或者是一项原因；可以收回', async () => {
    const p = program(newFolder())
    const { id } = (await drafted(p)).summary
    const note = (words: string | null) => ({ id, fingerprint: 'T3-14|x', rule: 'T3-14', note: words })
    expect((await p.refused('reports.acknowledge', note('已核'))).says).toContain('10 个字')
    expect((await p.refused('reports.acknowledge', note('其他'))).code).toBe('bad_input')
    await p.ask('reports.acknowledge', note('机构合并划入'))
    const kept = await p.ask('reports.acknowledge', note(' 已与申请登记台账逐件核对 '))
    expect(kept.acknowledgements).toEqual([
      { fingerprint: 'T3-14|x', rule: 'T3-14', note: '已与申请登记台账逐件核对' },
    ])
    expect((await p.ask('reports.acknowledge', note(null))).acknowledgements).toEqual([])
  })
})

test('窗口的小选择记在库里', async () => {
  const folder = newFolder()
  const p = program(folder)
  const settings = { enterMoves: 'right', zoom: 1.25, paperBeside: true } as const
  await p.ask('settings.save', settings)
  p.close()
  expect((await program(folder).ask('app.state', {})).settings).toEqual(settings)
})
