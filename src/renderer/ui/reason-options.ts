import { reasonNames } from '../../core/report/cell-value.ts'
import type { ReasonCode } from '../../core/report/cell-value.ts'

/** The reason codes as choices of a field, none chosen first. */
export const reasonOptions = [
  { value: '', label: '请选择原因' },
  ...Object.entries(reasonNames).map(([value, label]) => ({ value, label })),
]

export const isReasonCode = (code: string): code is ReasonCode => code in reasonNames

/** 已核实 in one's own words, or by a reason code that needs none. */
export const ownWords = [
  { value: '', label: '自己写说明' },
  ...Object.entries(reasonNames)
    .filter(([code]) => code !== 'other')
    .map(([value, label]) => ({ value, label })),
]

/** A stored note taken apart again: 口径调整：…; a note in one's own words has no code. */
export function reasonOfNote(note: string): { readonly code: string; readonly note: string } {
  const [code, name] =
    Object.entries(reasonNames).find(([, words]) => note === words || note.startsWith(`${words}：`)) ?? []
  if (code === undefined || code === 'other') return { code: '', note }
  return { code, note: note.slice((name ?? '').length + 1) }
}
