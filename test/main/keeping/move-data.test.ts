import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesOf, newFolder } from '../library-folder.ts'
import { program } from '../program.ts'
import { filledFolder } from './filled-library.ts'

test('搬的时候有文件不见了（盘拔掉了）：说清楚，年报库仍开着，接着填', async () => {
  const folder = filledFolder()
  const { ask, refused, desk } = program(folder)
  symlinkSync('/nowhere', join(folder, '不见了的文件'))
  desk.folder = newFolder()
  expect(await refused('data.move', {})).toMatchObject({
    code: 'cannot_write',
    says: '数据没有搬成，仍在原来的文件夹。',
    hint: expect.stringContaining('是否插好') as string,
  })
  expect((await ask('app.state', {})).offices).toHaveLength(1)
  expect(readdirSync(desk.folder)).toEqual([])
})

test('a fault while the library is closed leaves it open again', async () => {
  const { ask, house } = program(filledFolder())
  expect(() =>
    house.whileClosed(() => {
      throw new Error('a fault of the program')
    }),
  ).toThrow('a fault of the program')
  expect((await ask('app.state', {})).offices).toHaveLength(1)
})

test('搬进数据文件夹自己里面：不搬，什么也不写', async () => {
  const folder = filledFolder()
  const { ask, refused, desk, close } = program(folder)
  const before = Object.keys(bytesOf(folder))
  for (const chosen of [folder, join(folder, '备份')]) {
    desk.folder = chosen
    expect((await refused('data.move', {})).says).toContain('在现在的数据文件夹里面')
  }
  expect(Object.keys(bytesOf(folder))).toEqual(before)
  desk.folder = newFolder()
  expect(await ask('data.move', {})).not.toBeNull()
  close()
})
