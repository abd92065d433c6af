import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { libraryHouse } from '../../../src/main/keeping/library-house.ts'
import { saveSteps } from '../../../src/main/reports/save-steps.ts'
import { diskTrouble } from '../../../src/main/store/library-trouble.ts'
import { opened, report2021, liuxi } from '../library-folder.ts'
import { contentOf, copyOf, looking, withLibrary } from '../edit-log/log-folder.ts'
import { fillUp } from './fill-up.ts'
import { libraryOf } from './filled-library.ts'
import { smallDisk } from './small-disk.ts'

const now = (): Date => new Date('2026-03-01T01:12:00Z')
const MB = 1024 * 1024

test('磁盘满（P7）：预留的 32 MB 让出来，编辑照常保存；用完以后不假装保存；腾出空间以后自己恢复，一步不丢', async context => {
  const place = smallDisk(100)
  if (place === null) return context.skip('tmpfs cannot be mounted here')
  const folder = join(place, 'data')
  const told: string[] = []
  const house = libraryHouse({
    ...{ base: folder, appVersion: '0.1.0', osUser: '张三', now },
    log: { write: () => undefined },
    changed: () => undefined,
    spaceChanged: () => told.push(house.space.status().is),
  })
  const reply = house.open()
  if (!reply.ok) throw new Error(reply.error.says)
  const store = reply.value
  store.offices.create(liuxi)
  store.reports.insert({ officeId: 1, version: 1, origin: 'own', report: report2021 }, now().toISOString())
  const copy = copyOf(store, 'begin')
  await house.space.look()
  const reserve = join(folder, 'reserve.bin')
  const { size, blocks } = statSync(reserve)
  expect([size, blocks * 512]).toEqual([32 * MB, 32 * MB])
  expect(house.space.status()).toMatchObject({ is: 'low', copies: false })
  expect(await house.copies.backUpIfDue('start')).toBe(true)
  expect(house.copies.trouble()?.says).toBe('磁盘空间不足 100 MB，自动备份已停。')

  let typed = 0
  const acknowledged: number[] = []
  const type = (length: number): boolean => {
    typed += 1
    const preface = [`第 ${typed} 步`, '字'.repeat(length)]
    try {
      const edits = [{ what: 'preface', to: preface }] as const
      const saved = saveSteps({ store, now }, { id: 1, steps: [{ id: `s${typed}`, kind: 'edit', edits }] })
      if (saved.ok) acknowledged.push(typed)
      return saved.ok
    } catch (error) {
      expect(diskTrouble(error)?.error.says).toBe('磁盘已满，这次没有保存成功。')
      return false
    }
  }
  const ballast = fillUp(place)
  expect(Array.from({ length: 20 }, () => type(2_000))).not.toContain(false)
  expect(existsSync(reserve)).toBe(false)
  expect(told).toEqual(['spent'])
  expect(house.space.status()).toMatchObject({ is: 'spent' })

  while (type(300_000)) expect(typed).toBeLessThan(200)
  expect(house.space.status().is).toMatch(/spent|full/)
  expect(store.steps.of(1).map(step => step.stepId)).toEqual(acknowledged.map(n => `s${n}`))

  rmSync(ballast)
  expect(type(10)).toBe(true)
  await house.space.look()
  expect(statSync(reserve).size).toBe(32 * MB)
  expect(house.space.status().is).toBe('low')
  house.close()
  looking(folder, again => {
    expect(again.steps.of(1).map(step => step.stepId)).toEqual(acknowledged.map(n => `s${n}`))
    expect(again.recovered).toBeNull()
  })
  const other = withLibrary(folder, copy)
  opened(other).close()
  expect(contentOf(libraryOf(other))).toEqual(contentOf(libraryOf(folder)))
})
