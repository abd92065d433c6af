import type { StepKind } from '../../../../contract/views.ts'

/** How a change came about, where it was not simply filled in. */
export const changeWords: Readonly<Record<StepKind, string>> = {
  edit: '',
  undo: '撤销',
  redo: '重做',
  carry: '新建时带入',
  import: '导入',
  status: '',
}
