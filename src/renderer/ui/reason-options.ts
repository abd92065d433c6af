import { reasonNames } from '../../core/report/cell-value.ts'
import type { ReasonCode } from '../../core/report/cell-value.ts'

/** The reason codes as choices of a field, none chosen first. */
export const reasonOptions = [
  { value: '', label: '请选择原因' },
  ...Object.entries(reasonNames).map(([value, label]) => ({ value, label })),
]

export const isReasonCode = (code: string): code is ReasonCode => code in reasonNames
