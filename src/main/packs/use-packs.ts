import { pack as packSchema } from '../../contract/schemas/pack.ts'
import type { Pack } from '../../core/packs/pack.ts'
import { putToUse } from '../../core/packs/put-to-use.ts'
import type { SignedPack } from '../store/pack-store.ts'
import type { Store } from '../store/store.ts'
import type { PackKey } from './pack-key.ts'
import { isSignedBy } from './pack-key.ts'
import { trustedKeys } from './trusted-keys.ts'

/**
 * The packs of a library that the program goes by. A library may come from another machine, in a 交接包 or a backup: what
 * no known key has signed is not believed there either.
 */
export const packsOf = (store: Store, keys?: readonly PackKey[]): Pack[] =>
  believed(store.packs.inUse(), keys)

export const believed = (signed: readonly SignedPack[], keys: readonly PackKey[] = trustedKeys): Pack[] =>
  signed.flatMap(({ pack, keyId, signature }) => {
    const key = keys.find(({ id }) => id === keyId)
    return key && isSignedBy(key, pack, signature) && packSchema.safeParse(pack).success ? [pack] : []
  })

/** From here on the process goes by the packs of this library. */
export const usePacksOf = (store: Store, keys?: readonly PackKey[]): void => {
  putToUse(packsOf(store, keys))
}
