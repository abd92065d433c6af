import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { holidayFile } from '../../contract/schemas/events.ts'
import type { HolidayYear } from '../../core/calendar/holiday-table.ts'
import { holidayTrouble } from '../../core/calendar/holiday-trouble.ts'
import { errorCode } from '../error-code.ts'
import { done, refuse } from '../reply.ts'
import type { Handlers } from './handler.ts'

const LARGEST = 1_000_000
const kinds = [{ name: '放假安排（JSON）', extensions: ['json'] }]

export const calendarHandlers: Handlers<'calendar.load' | 'calendar.forget'> = {
  'calendar.load': async ({ desktop, store, now }) => {
    const path = await desktop.pickFile({ title: '选择放假安排文件', kinds })
    if (path === null) return done(null)
    const years = await readHolidays(path)
    if (!years.ok) return years
    const loaded = { years: years.value, from: basename(path), at: now().toISOString() }
    store.holidays.save(loaded)
    return done(loaded)
  },
  'calendar.forget': ({ store }) => {
    store.holidays.forget()
    return done(null)
  },
}

/** The years of a holiday file, or what is the matter with it; nothing is kept of a file with one bad day. */
async function readHolidays(path: string): Promise<Reply<readonly HolidayYear[]>> {
  const name = basename(path)
  const bad = (says: string) =>
    refuse('unreadable', `“${name}”${says}`, '原来的放假安排没有变。请向发文件的人要一份新的。')
  let text: string
  try {
    if ((await stat(path)).size > LARGEST) return bad('太大，不是放假安排文件。')
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return bad(`读不出来（${code}）。`)
  }
  const parsed = holidayFile.safeParse(jsonIn(text))
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? ''
    return bad(at === '' ? '不是放假安排文件。' : `不是放假安排文件，或者缺少内容（${at}）。`)
  }
  const trouble = holidayTrouble(parsed.data.years)
  return trouble === null ? done(parsed.data.years) : bad(`里有错：${trouble}`)
}

/** undefined where the text is no JSON: then it has no shape either. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
