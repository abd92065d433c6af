import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { FOLDER_NAME } from '../data-folder.ts'
import { done, refuse } from '../reply.ts'
import { syncFile } from '../store/backups/keep-part.ts'
import { dropLeft } from '../store/drop-left.ts'
import { diskTrouble, folderTrouble } from '../store/library-trouble.ts'
import { hasLibrary } from './library-house.ts'

/** The folder the data goes to: the chosen one if it is empty, else one of its own in it. */
export const targetIn = (chosen: string): string =>
  existsSync(chosen) && readdirSync(chosen).length === 0 ? chosen : join(chosen, FOLDER_NAME)

/** The window's profile and what is only of this machine stays behind. */
const STAYS = new Set([
  '.window',
  'moved-to.json',
  'moved-to.json.part',
  'search.db',
  'reserve.bin',
  'reserve.part',
])

/**
 * Copies a data folder whose library is closed and compares every file with what was read; the old one stays. Where it
 * does not come off, the copies go again: half a library there would be in the way of the next attempt.
 */
export function copyData(from: string, to: string): Reply<null> {
  if (hasLibrary(to)) {
    return refuse('exists', '那个文件夹里已经有一个年报库。', '请换一个文件夹；不会覆盖已有的年报库。')
  }
  const copied: string[] = []
  const takeBack = (): void => {
    for (const file of copied) dropLeft(file)
  }
  try {
    for (const name of filesOf(from)) {
      const target = join(to, name)
      mkdirSync(join(target, '..'), { recursive: true })
      copied.push(target)
      copyFileSync(join(from, name), target)
      syncFile(target)
      if (sha256Of(target) === sha256Of(join(from, name))) continue
      takeBack()
      return notTheSame
    }
    return done(null)
  } catch (error) {
    takeBack()
    const hint = diskTrouble(error)?.error.hint ?? (folderTrouble(error) && PULLED_OUT)
    if (hint === undefined) throw error
    return refuse('cannot_write', '数据没有搬成，仍在原来的文件夹。', hint)
  }
}

const PULLED_OUT = '请检查 U 盘或移动硬盘是否插好，再搬一次。'

const notTheSame = refuse(
  'cannot_write',
  '拷过去的数据读出来不一致，没有搬，仍用原来的文件夹。',
  '新的磁盘或 U 盘可能有故障，请换一个再试。',
)

/** Names relative to the folder, the card last: a copy that was cut short is no library. */
function filesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => !STAYS.has(name.split(/[\\/]/u)[0] ?? '') && !/^search\.db/u.test(name))
    .filter(name => statSync(join(folder, name)).isFile())
  return [...names.filter(name => name !== 'library.json'), ...names.filter(name => name === 'library.json')]
}

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
