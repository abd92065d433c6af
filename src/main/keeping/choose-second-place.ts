import { randomUUID } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import { changeRecord, readRecord } from './copies-record.ts'
import { MARKER, markerIn, SECOND_FOLDER } from './find-second-place.ts'
import { isWithin } from './is-within.ts'

/** Asks for a folder, leaves the marker in it and brings the newest copy there. false: the clerk cancelled. */
export async function chooseSecondPlace({ keeping, desktop }: KeepingServices): Promise<Reply<boolean>> {
  const chosen = await desktop.pickFolder({ title: '备份另存到哪里（U 盘或另一块盘）' })
  if (chosen === null) return done(false)
  const folder = basename(chosen) === SECOND_FOLDER ? chosen : join(chosen, SECOND_FOLDER)
  if (isWithin(folder, keeping.folder())) return inside
  const id = await mark(folder)
  const known = readRecord(keeping.folder()).second
  const copied = known !== null && known !== 'declined' && known.id === id ? known.copied : null
  if (id === null || !changeRecord(keeping.folder(), { second: { id, folder, copied } })) return notThere
  await keeping.second.look()
  return done(true)
}

/** The id of the marker, which is written where there is none; null where nothing can be written. */
async function mark(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true })
    const there = await markerIn(folder)
    if (there !== null) return there
    const id = randomUUID()
    const part = join(folder, `${MARKER}.part`)
    const file = await open(part, 'w')
    await file
      .writeFile(`${JSON.stringify({ format: 'nianbao-backup', id, note: NOTE }, null, 2)}\n`)
      .then(() => file.sync())
      .finally(() => file.close())
    await rename(part, join(folder, MARKER))
    return id
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return null
  }
}

const NOTE = '公开年报的备份位置。请不要删除这个文件，程序凭它认出这里。'

const inside = refuse(
  'bad_input',
  '这个位置在数据文件夹里面，不能作为第二个备份位置。',
  '请选 U 盘、另一块盘，或者另一个文件夹。',
)
const notThere = refuse(
  'cannot_write',
  '这个位置不能写入，没有设成第二个备份位置。',
  '请检查 U 盘是否插好、有没有写保护，或者换一个文件夹。',
)
