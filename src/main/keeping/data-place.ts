import type { Reply } from '../../contract/app-error.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import type { KeepingServices } from '../services.ts'
import { isWithin } from './is-within.ts'
import { hasLibrary } from './library-house.ts'
import { copyData, targetIn } from './move-data.ts'

/** Asks for a folder and goes on working there; the old folder stays as it is. */
export async function moveData({
  keeping,
  desktop,
}: KeepingServices): Promise<Reply<{ place: string } | null>> {
  if (!keeping.store() || keeping.looking())
    return refuse('unreadable', '年报库没有打开，不能搬。', '请先恢复备份。')
  const chosen = await desktop.pickFolder({ title: '数据搬到哪个文件夹（可以是 U 盘）' })
  if (chosen === null) return done(null)
  if (isWithin(chosen, keeping.folder())) return inside
  const target = targetIn(chosen)
  const copied = keeping.whileClosed(folder => copyData(folder, target))
  if (!copied.ok) return copied
  const moved = keeping.moveTo(target)
  await keeping.second.look()
  return moved.ok ? done({ place: placeName(target) }) : moved
}

/** Asks where the data is, when it is not where it was. */
export async function chooseData({
  keeping,
  desktop,
}: KeepingServices): Promise<Reply<{ place: string } | null>> {
  const chosen = await desktop.pickFolder({ title: '选择公开年报的数据文件夹' })
  if (chosen === null) return done(null)
  const target = [chosen, targetIn(chosen)].find(hasLibrary)
  if (target === undefined) {
    return refuse(
      'not_found',
      '那个文件夹里没有年报库。',
      '数据文件夹里有 library.db 和 library.json 两个文件。',
    )
  }
  const moved = keeping.moveTo(target)
  return moved.ok ? done({ place: placeName(target) }) : moved
}

const inside = refuse(
  'bad_input',
  '这个位置在现在的数据文件夹里面，没有搬。',
  '请选另一块盘，或者另一个文件夹。',
)
