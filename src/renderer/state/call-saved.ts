import type { Input, Method, Output } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { call } from '../api.ts'
import { savedAll } from './autosave.ts'

/**
 * Asks main for what changes the library under an open report, only once all that was typed is in it: a step that still
 * waits would be saved into what takes its place.
 */
export async function callSaved<M extends Method>(method: M, input: Input<M>): Promise<Reply<Output<M>>> {
  if (await savedAll()) return call(method, input)
  const says = '刚才填写的内容还没有保存好，这一步没有做。'
  const hint = '请看窗口底部的保存状态，保存好以后再来。'
  return { ok: false, error: { code: 'cannot_write', says, hint } }
}
