import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../src/main/store/open-store.ts'
import { contentOf, looking } from '../edit-log/log-folder.ts'
import { liuxi, newFolder, opened, opening } from '../library-folder.ts'
import { fill, libraryOf } from './filled-library.ts'
import { startIn } from './start-in.ts'

const type = (store: ReturnType<typeof opened>, from: number, to: number): void => {
  for (let n = from; n < to; n += 1) {
    const says = `第 ${n} 步，`.repeat(60)
    store.steps.append(4, { stepId: `t${n}`, kind: 'edit', edits: [], says }, '2026-03-01T01:12:00.000Z')
  }
}

/**
 * A program that was killed with its log beside the library, and somebody who copied the backup of the morning over the
 * library then: the log is of another state of it.
 */
function copiedOver(): { readonly folder: string; readonly whole: ReturnType<typeof contentOf> } {
  const folder = newFolder()
  const store = opened(folder)
  fill(store, 3)
  const morning = join(newFolder(), 'morning.db')
  store.copies.write(morning)
  store.offices.create({ ...liuxi, name: '青河县云岭镇人民政府' })
  type(store, 0, 60)
  store.settle()
  type(store, 60, 80)
  const killed = newFolder()
  cpSync(folder, killed, { recursive: true })
  store.close()
  copyFileSync(morning, libraryOf(killed))
  return { folder: killed, whole: contentOf(libraryOf(folder)) }
}

describe('没有正常关闭，留下的日志与库合不起来', () => {
  test('不用日志打开，日志原样留在“换下的库”，编辑记录补到最后一次保存，一步不少', () => {
    const { folder, whole } = copiedOver()
    const log = readFileSync(`${libraryOf(folder)}-wal`)
    looking(folder, store => {
      expect(store.recovered).toMatchObject({ saves: 81 })
      expect(store.recovered?.left).toEqual([expect.stringContaining('已原样移到“换下的库”') as string])
    })
    expect(contentOf(libraryOf(folder))).toEqual(whole)
    const [aside = '', ...more] = readdirSync(join(folder, '换下的库'))
    expect(more).toEqual([])
    const kept = join(folder, '换下的库', aside)
    expect(readFileSync(join(kept, 'library.db-wal')).equals(log)).toBe(true)
    expect(readFileSync(join(kept, '说明.txt'), 'utf8')).toContain('没有正常关闭时留下')
  })

  test('同样的坏日志一天里只留一份；过了一天，再留一份', () => {
    const { folder } = copiedOver()
    const again = newFolder()
    cpSync(folder, again, { recursive: true })
    const kept = [0, 0, 2].map(days => {
      for (const end of ['', '-wal']) copyFileSync(libraryOf(again) + end, libraryOf(folder) + end)
      const now = (): Date => new Date(Date.now() + days * 86_400_000)
      const reply = openStore({ ...opening(folder), now })
      if (reply.ok) reply.value.close()
      return readdirSync(join(folder, '换下的库')).length
    })
    expect(kept).toEqual([1, 1, 2])
  })

  test('不用日志也是坏的：拒绝打开，什么也不移动', async () => {
    const { folder } = copiedOver()
    const bytes = readFileSync(libraryOf(folder)).fill(0x55, 4096 * 2, 4096 * 6)
    writeFileSync(libraryOf(folder), bytes)
    expect(await startIn(folder).send('app.state', {})).toMatchObject({
      ok: false,
      error: { library: 'damaged' },
    })
    expect(existsSync(join(folder, '换下的库'))).toBe(false)
    expect(existsSync(`${libraryOf(folder)}-wal`)).toBe(true)
  })
})
