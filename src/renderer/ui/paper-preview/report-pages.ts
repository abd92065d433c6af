import type { Reply } from '../../../contract/app-error.ts'
import { call } from '../../api.ts'
import { flush, useSaveState } from '../../state/autosave.ts'

/**
 * The report's real PDF, made from what is on disk after everything typed has been saved.
 * @param now what is being shown, asked for once all is saved
 */
export async function pagesOfReport<T>(
  id: number,
  now: () => T,
): Promise<Reply<{ readonly pdf: Uint8Array; readonly shows: T }>> {
  await flush()
  const { state } = useSaveState.getState()
  if (state.is === 'failed') {
    return { ok: false, error: { code: 'cannot_write', says: state.says, hint: state.hint } }
  }
  const shows = now()
  const reply = await call('exports.preview', { id })
  return reply.ok ? { ok: true, value: { pdf: reply.value.pdf, shows } } : reply
}
