import { useEffect } from 'react'
import { create } from 'zustand'
import type { DiaryEntry, DiaryNote } from '../../core/diary/diary.ts'
import { ask } from '../api.ts'

interface Diary {
  readonly officeId: number | null
  /** Newest first; null until main has answered. */
  readonly entries: readonly DiaryEntry[] | null
  readonly load: (officeId: number) => Promise<void>
  /** False where it could not be stored; a message is shown then. */
  readonly keep: (officeId: number, note: DiaryNote, id?: number) => Promise<boolean>
  readonly remove: (id: number) => Promise<void>
}

export const useDiary = create<Diary>((set, get) => ({
  officeId: null,
  entries: null,
  load: async officeId => {
    if (get().officeId !== officeId) set({ officeId, entries: null })
    const entries = await ask('diary.list', { officeId })
    if (entries && get().officeId === officeId) set({ entries })
  },
  keep: async (officeId, note, id) => {
    const entries = await (id === undefined
      ? ask('diary.add', { officeId, note })
      : ask('diary.change', { id, note }))
    if (entries) set({ officeId, entries })
    return entries !== undefined
  },
  remove: async id => {
    const entries = await ask('diary.remove', { id })
    if (entries) set({ entries })
  },
}))

/** 随手记 of an office, read anew when its screen opens. */
export function useDiaryOf(officeId: number | undefined): readonly DiaryEntry[] | null {
  const load = useDiary(s => s.load)
  useEffect(() => {
    if (officeId !== undefined) void load(officeId)
  }, [officeId, load])
  return useDiary(s => (s.officeId === officeId ? s.entries : null))
}
