import { dirname } from 'node:path'
import type { Reply } from '../../contract/app-error.ts'
import { knownForms } from '../../core/forms/known-forms.ts'
import { breathing } from '../breathing.ts'
import type { Breathe } from '../breathing.ts'
import { askChecker } from '../keeping/ask-checker.ts'
import type { BundleAsked } from '../keeping/open-bundle.ts'
import { notWhole, withLibraryOf } from '../keeping/open-bundle.ts'
import { packsOf } from '../packs/use-packs.ts'
import { refuse } from '../reply.ts'
import type { Services } from '../services.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { untrustedRow } from './untrusted-rows.ts'

/**
 * The library of a 交接包 beside the one that is open, for as long as `use` runs. It comes from elsewhere: its schema is
 * compared letter by letter before anything of it could run, every hash is checked, and every value is held to the same
 * schemas as a message of the window. It is opened from a copy, for looking only.
 */
export const withOtherLibrary = <T>(
  services: Services,
  asked: BundleAsked,
  use: (other: Store, breathe: Breathe) => Promise<Reply<T>>,
): Promise<Reply<T>> => {
  // Asked before anything is waited for: later it may be the library that came after.
  const closing = services.keeping.closing()
  const breathe = breathing(closing)
  return withLibraryOf(services, asked, async file => {
    const seen = await askChecker('look', file)
    if (!seen.ok) return seen
    const [fault] = seen.value.contents.faults
    if (fault !== undefined) return notWhole(fault)
    const { now, version: appVersion } = services
    const opened = openStore({ folder: dirname(file), appVersion, osUser: '', now, looking: true })
    if (!opened.ok) return opened
    const other = opened.value
    try {
      const unknown = unknownForm(services, other)
      if (unknown) return unknown
      const odd = await untrustedRow(other, breathe)
      return odd === null ? await use(other, breathe) : notWhole(odd)
    } catch (error) {
      if (closing.aborted) return closed
      throw error
    } finally {
      other.close()
    }
  })
}

const closed = refuse('cancelled', '年报库关上了，没有合并完。', '年报库打开以后再合并一次，会接着合完。')

/** Reports in a form that a 参数包 brought there can only be held against ours where it is applied here as well. */
function unknownForm({ packKeys }: Services, other: Store): Extract<Reply<never>, { ok: false }> | null {
  const known = new Set(knownForms().map(({ id }) => id))
  const [lacking] = [...other.packs.formsInUse().keys()].filter(id => !known.has(id))
  if (lacking === undefined) return null
  const pack = packsOf(other, packKeys).find(({ forms = [] }) => forms.some(({ id }) => id === lacking))
  return refuse(
    'mismatch',
    '交接包里有年报用的格式本机没有，不能合并。',
    `请先在“参数包”里载入“${pack?.name ?? lacking.slice(0, 40)}”，再合并。`,
  )
}
