import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import type { AsideLibrary } from '../../contract/backups.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import { ASIDE } from '../store/aside.ts'

const NAME = /^\d{6,}_(\d{4}-\d{2}-\d{2})$/u
const DAYS = 30
const A_DAY = 86_400_000

/** The libraries in 换下的库, newest first, with what each takes on the disk. */
export function asideLibraries(folder: string, now: Date): readonly AsideLibrary[] {
  const place = join(folder, ASIDE)
  if (!existsSync(place)) return []
  return readdirSync(place, { withFileTypes: true })
    .flatMap(entry => {
      const day = entry.isDirectory() ? NAME.exec(entry.name)?.[1] : undefined
      if (day === undefined) return []
      const { name } = entry
      return [{ name, day, bytes: bytesIn(join(place, name)), deletable: isOld(day, now) }]
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** Deletes one of them, which the clerk has been asked about; never one that is not older than 30 days. */
export function deleteAside(folder: string, name: string, now: Date): Reply<null> {
  const found = asideLibraries(folder, now).find(one => one.name === name)
  if (!found) return refuse('not_found', '没有找到这个换下的库。', '它可能已被删去。')
  if (!found.deletable)
    return refuse('locked', '换下还不到 30 天的库不能删。', '确认恢复以后的内容齐全，过 30 天再删。')
  try {
    rmSync(join(folder, ASIDE, name), { recursive: true })
    return done(null)
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return refuse('cannot_write', '这个换下的库没有删掉。', '请检查文件夹是否只读、是否正被别的程序打开。')
  }
}

/** A day that is not yet come is one of a clock that was wrong, and not old. */
const isOld = (day: string, now: Date): boolean =>
  now.getTime() - new Date(`${day}T00:00:00`).getTime() > (DAYS + 1) * A_DAY

const bytesIn = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
