import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { knownHolidays } from '../../../src/core/calendar/known-holidays.ts'
import { knownRules } from '../../../src/core/checks/known-rules.ts'
import { ruleBook } from '../../../src/core/checks/rule-book.ts'
import { putToUse } from '../../../src/core/packs/put-to-use.ts'
import { limitsOf } from '../../../src/core/report/known-limits.ts'
import { phrasesFor } from '../../../src/core/report/known-phrases.ts'
import { newFolder, rawLibrary } from '../library-folder.ts'
import { program } from '../program.ts'
import type { Program } from '../program.ts'
import { signer, small } from './signed.ts'

const ours = signer()
let there: Program

beforeEach(() => {
  there = program(newFolder(), { packKeys: [ours.key] })
})
afterEach(() => {
  putToUse([])
})

const pick = (path: string) => {
  there.desk.file = path
  return there.ask('packs.pick', {})
}
const refusal = async (path: string): Promise<string> => {
  there.desk.file = path
  const { says } = await there.refused('packs.pick', {})
  expect(await there.ask('packs.list', {})).toEqual({ inUse: [], history: [] })
  expect(knownRules()).toBe(ruleBook)
  return says
}
const apply = async (path: string) => {
  const chosen = await pick(path)
  return there.ask('packs.apply', { token: chosen?.token ?? '' })
}

describe('a file that is no good', () => {
  const text = ours.text(small)
  const changed = (change: (envelope: Record<string, unknown>) => void): string => {
    const envelope = JSON.parse(text) as Record<string, unknown>
    change(envelope)
    return JSON.stringify(envelope)
  }
  it.each<[string, string | Uint8Array, RegExp]>([
    ['no JSON', '你好', /不是参数包/],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe, 0), /不是参数包/],
    ['another JSON', '{"kind":"nianbao-holidays"}', /不是参数包/],
    ['cut', text.slice(0, -40), /不是参数包/],
    ['not signed', changed(e => delete e['signature']), /没有签名/],
    ['an empty signature', changed(e => (e['signature'] = '')), /没有签名/],
    ['another year', text.replace('"fromYear": 2027', '"fromYear": 2022'), /改动过/],
    ['one more name', changed(e => Object.assign(e['payload'] as object, { more: 1 })), /改动过/],
    [
      'another pack’s signature',
      changed(e => (e['signature'] = JSON.parse(ours.text({ ...small, version: 9 })).signature)),
      /改动过/,
    ],
    ['a signature of rubbish', changed(e => (e['signature'] = '%%%')), /改动过/],
    ['a foreign key', signer().text(small), /不是本程序认可的密钥/],
    [
      'a foreign key under our name',
      changed(e => Object.assign(e, JSON.parse(signer().text(small)), { keyId: e['keyId'] })),
      /改动过/,
    ],
    ['of a later program', changed(e => (e['version'] = 2)), /更新版本的程序/],
    [
      'too deep',
      ours.text(small).replace('"gov_township"', `"x":${'['.repeat(500)}${']'.repeat(500)},"gov_township"`),
      /改动过/,
    ],
    ['too large', Buffer.alloc(1_000_001, 32), /太大/],
    ['a part too many', ours.text({ ...small, script: 'x' }), /不合规定/],
    ['a part of another kind', ours.text({ ...small, fromYear: '2027' }), /fromYear/],
    [
      'nothing in it',
      ours.text({ ...small, ruleTexts: [], holidays: [], limits: {}, phrases: [] }),
      /没有内容/,
    ],
    [
      'a rule that is not there',
      ours.text({ ...small, ruleTexts: [{ id: 'T3-99', title: '新' }] }),
      /没有规则 T3-99/,
    ],
    [
      'a day that is not there',
      ours.text({ ...small, limits: { gov_township: { deadline: '02-30' } } }),
      /不是日子/,
    ],
    [
      'holidays on a weekday',
      ours.text({ ...small, holidays: [{ ...small.holidays![0], work: ['2027-01-11'] }] }),
      /不是周六、周日/,
    ],
    [
      'holidays of a year before its own',
      ours.text({
        ...small,
        holidays: [{ year: 2026, notice: '（试）', off: [['2026-01-01', '2026-01-03']], work: [] }],
      }),
      /2026 年的放假安排早于参数包的起始年度 2027 年，会改动以前的年度/,
    ],
  ])('is refused with its sentence: %s', async (_what, content, says) => {
    expect(await refusal(ours.write('参数包.nbcs', content))).toMatch(says)
  })

  it('is refused by the program’s own key, too', async () => {
    there = program(newFolder())
    expect(await refusal(ours.file(small))).toMatch(/不是本程序认可的密钥/)
  })
})

describe('a good pack', () => {
  it('says what it changes, old beside new, and changes nothing yet', async () => {
    const chosen = await pick(ours.file(small))
    expect(chosen).toMatchObject({ replaces: null, head: { name: small.name, fromYear: 2027 } })
    expect(chosen?.changes).toEqual([
      { of: '规则', says: '2027 年的年报起 T3-14“新收申请与上年相差”的级别', was: '提示', is: '提醒' },
      expect.objectContaining({
        was: '本年新收与上年相差两倍以上的，先核实再报。',
        is: '相差两倍以上的，县里逐个核实。',
      }),
      { of: '放假安排', says: '2027 年放假安排（（试））：放假 1 次，调休上班 1 天。' },
      { of: '限额和时限', says: '乡镇人民政府的公布时限', was: '次年1月31日', is: '次年2月28日' },
      { of: '常用语', says: '新增“专区”', is: '在便民服务中心设立政务公开专区。' },
    ])
    expect(limitsOf('gov_township', 2027).deadline).toBe('01-31')
    expect((await there.ask('app.state', {})).packs).toEqual([])
  })

  it('holds from its year on and not before, and is gone without a trace but in the history', async () => {
    const { inUse } = await apply(ours.file(small))
    expect(inUse).toMatchObject([
      { head: { version: 2 }, fixed: null, contents: expect.any(Array) as unknown },
    ])
    expect((await there.ask('app.state', {})).packs).toEqual([small])
    const severities = (year: number) =>
      knownRules().flatMap(({ id, years = {}, severity }) =>
        id === 'T3-14' && year >= (years.from ?? 0) && year <= (years.to ?? 9999) ? [severity] : [],
      )
    expect([severities(2026), severities(2027), severities(2031)]).toEqual([
      ['info'],
      ['warning'],
      ['warning'],
    ])
    expect([2026, 2027].map(year => limitsOf('gov_township', year).deadline)).toEqual(['01-31', '02-28'])
    expect(limitsOf('subdistrict', 2027).deadline).toBe('01-31')
    expect([2026, 2027].map(year => phrasesFor(year).length)).toEqual([0, 1])
    expect(knownHolidays().at(-1)?.year).toBe(2027)

    const after = await there.ask('packs.remove', { seq: inUse[0]!.seq })
    expect(after.inUse).toEqual([])
    expect(after.history).toMatchObject([{ version: 2, removedAt: expect.any(String) as unknown }])
    expect(knownRules()).toBe(ruleBook)
    expect([limitsOf('gov_township', 2027).deadline, knownHolidays().at(-1)?.year]).toEqual(['01-31', 2026])
    expect((await there.refused('packs.remove', { seq: inUse[0]!.seq })).says).toMatch(/不在使用/)
  })

  it('takes the place of an older version, never of a newer one', async () => {
    await apply(ours.file(small))
    there.desk.file = ours.file(small)
    expect((await there.refused('packs.pick', {})).says).toMatch(/第 2 版已经载入/)
    there.desk.file = ours.file({ ...small, version: 1 })
    expect((await there.refused('packs.pick', {})).says).toMatch(/更早的第 1 版/)
    const next = await pick(ours.file({ ...small, version: 3, ruleTexts: [], holidays: [] }))
    expect(next?.replaces).toBe(2)
    expect(next?.changes.map(({ says }) => says)).toEqual([
      '第 2 版对规则 T3-14 的改动不再有。',
      '第 2 版的 2027 年放假安排不再有。',
    ])
    const { inUse, history } = await there.ask('packs.apply', { token: next!.token })
    expect(inUse.map(({ head }) => head.version)).toEqual([3])
    expect(history.map(({ version, removedAt }) => [version, removedAt === null])).toEqual([
      [3, true],
      [2, false],
    ])
    expect(knownHolidays().at(-1)?.year).toBe(2026)
  })

  it('is still in use when the library is opened again, and not in another library', async () => {
    const folder = newFolder()
    there = program(folder, { packKeys: [ours.key] })
    await apply(ours.file(small))
    there.close()
    program(newFolder(), { packKeys: [ours.key] })
    expect(knownHolidays().at(-1)?.year).toBe(2026)
    program(folder, { packKeys: [ours.key] })
    expect(knownHolidays().at(-1)?.year).toBe(2027)
  })

  it('is not believed in a library where somebody put it without a signature', async () => {
    const folder = newFolder()
    there = program(folder, { packKeys: [ours.key] })
    await apply(ours.file(small))
    there.close()
    const raw = rawLibrary(folder)
    const forged = JSON.stringify({ ...small, id: 'forged', limits: { gov_township: { deadline: '12-31' } } })
    raw
      .prepare(
        `INSERT INTO pack (pack_id, version, payload, key_id, signature, file_name, applied_at, applied_by)
         SELECT 'forged', 1, ?, key_id, signature, 'x', applied_at, applied_by FROM pack`,
      )
      .run(forged)
    raw.close()
    there = program(folder, { packKeys: [ours.key] })
    expect((await there.ask('app.state', {})).packs).toEqual([small])
    expect(limitsOf('gov_township', 2027).deadline).toBe('02-28')
  })
})
