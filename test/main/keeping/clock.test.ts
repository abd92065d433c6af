import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { appHandlers } from '../../../src/main/handlers/app.ts'
import { libraryHouse } from '../../../src/main/keeping/library-house.ts'
import { saveSteps } from '../../../src/main/reports/save-steps.ts'
import { backupsOf } from '../../../src/main/store/backups/backup-file.ts'
import { liuxi, newFolder, report2021 } from '../library-folder.ts'

const DAY = 86_400_000
const noon = Date.UTC(2026, 2, 1, 4)

/** A library at work under a clock that is set by hand. */
function atWork() {
  const clock = { at: noon }
  const folder = newFolder()
  const now = (): Date => new Date((clock.at += 1_000))
  const house = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', now },
    log: { write: () => undefined },
    changed: () => undefined,
  })
  const opened = house.open()
  if (!opened.ok) throw new Error(opened.error.says)
  onTestFinished(house.close)
  const store = opened.value
  store.offices.create(liuxi)
  const text = { ...report2021.text, signDate: '2022-01-20', periodEnd: '2021-12-31' }
  store.reports.insert(
    { officeId: 1, version: 1, origin: 'own', report: { ...report2021, text } },
    now().toISOString(),
  )
  const type = (n: number): void => {
    const edits = [{ what: 'preface', to: [`第 ${n} 步`] }] as const
    const saved = saveSteps({ store, now }, { id: 1, steps: [{ id: `s${n}`, kind: 'edit', edits }] })
    if (!saved.ok) throw new Error(saved.error.says)
  }
  const state = () => {
    const around = { store, keeping: house, version: '0', dataPlace: '', now }
    const reply = appHandlers['app.state'](around as never, {})
    if (reply instanceof Promise || !reply.ok) throw new Error('no state')
    return reply.value
  }
  return { clock, folder, house, store, type, state }
}

test('电脑日期前后跳 400 天（P16）：最新的备份从不删，次序不变，只提示一次，年报里的日期不动', async () => {
  const { clock, folder, house, store, type, state } = atWork()
  const copies: number[] = []
  const days = [0, 400, 0, -400, 400, -400, 0]
  for (const [n, offset] of days.entries()) {
    clock.at = noon + offset * DAY + n * 60_000
    const behind = n > 0 && offset < (days[n - 1] ?? 0)
    expect(state().clockBehind !== null).toBe(behind)
    type(n)
    expect(state().clockBehind).toBeNull()
    const made = await house.copies.backUp('working')
    if (!made.ok) throw new Error(made.error.says)
    copies.push(made.value.seq)
    expect(backupsOf(folder)[0]?.seq).toBe(made.value.seq)
  }
  expect(copies).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(backupsOf(folder).map(({ seq }) => seq)).toEqual([...copies].reverse())
  expect(store.steps.of(1).map(({ stepId }) => stepId)).toEqual(days.map((_offset, n) => `s${n}`))
  const report = store.reports.find(1)?.report
  expect(report?.text).toMatchObject({
    preface: ['第 6 步'],
    signDate: '2022-01-20',
    periodEnd: '2021-12-31',
  })
  expect(report?.year).toBe(2021)
  expect(readdirSync(join(folder, 'edit-log'))).toEqual(['000001.jsonl'])
})
