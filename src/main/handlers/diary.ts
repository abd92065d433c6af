import type { DiaryNote } from '../../core/diary/diary.ts'
import { done, refuse } from '../reply.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import type { Handlers } from './handler.ts'

const noSuchEntry = refuse('not_found', '这一条随手记已经不在了。', '请重新打开随手记再试。')

export const diaryHandlers: Handlers<'diary.list' | 'diary.add' | 'diary.change' | 'diary.remove'> = {
  'diary.list': ({ store }, { officeId }) =>
    store.offices.find(officeId) ? done(store.diary.of(officeId)) : noSuchOffice,
  'diary.add': ({ store, now }, { officeId, note }) => {
    if (!store.offices.find(officeId)) return noSuchOffice
    const clean = trimmed(note)
    if (clean.sentence === '') return nothingSaid
    store.diary.add(officeId, clean, now().toISOString())
    return done(store.diary.of(officeId))
  },
  'diary.change': ({ store, now }, { id, note }) => {
    const officeId = store.diary.officeOf(id)
    if (officeId === undefined) return noSuchEntry
    const clean = trimmed(note)
    if (clean.sentence === '') return nothingSaid
    store.diary.change(id, clean, now().toISOString())
    return done(store.diary.of(officeId))
  },
  'diary.remove': ({ store }, { id }) => {
    const officeId = store.diary.officeOf(id)
    if (officeId === undefined) return noSuchEntry
    store.diary.remove(id)
    return done(store.diary.of(officeId))
  },
}

const nothingSaid = refuse('bad_input', '还没有写内容。', '请写一句做了什么，再保存。')

/** One line, without blanks around it. */
const trimmed = ({ sentence, link, ...note }: DiaryNote): DiaryNote => ({
  ...note,
  sentence: sentence.replace(/\s*\n\s*/g, ' ').trim(),
  link: link?.trim() ? link.trim() : null,
})
