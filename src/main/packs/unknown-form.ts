import type { Reply } from '../../contract/app-error.ts'
import { builtInForms } from '../../core/forms/known-forms.ts'
import { refuse } from '../reply.ts'
import type { FormsWithin } from '../store/backups/forms-within.ts'
import type { PackKey } from './pack-key.ts'
import { believed } from './use-packs.ts'

/**
 * Why a library is not put in the place of ours: it holds reports in a form that neither the program nor a pack it
 * believes brings, and none of them could be opened. null where all are known.
 */
export function unknownFormTrouble(
  { ids, packs }: FormsWithin,
  keys: readonly PackKey[] | undefined,
): Extract<Reply<never>, { ok: false }> | null {
  const brought = believed(packs, keys).flatMap(({ forms = [] }) => forms)
  const known = new Set([...builtInForms, ...brought].map(({ id }) => id))
  return ids.every(id => known.has(id)) ? null : notKnown
}

const notKnown = refuse(
  'mismatch',
  '里面有年报用的格式本程序不认识，没有打开。',
  '现在的年报库没有变。请先更新程序再打开；仍然不行时，请把这句话告诉发参数包的单位。',
)
