import type { PackKey } from './pack-key.ts'

/**
 * The keys whose 参数包 this program takes. Only public ones stand here; docs/parameter-packs.md tells how the owner
 * of the program puts another in their place.
 */
export const trustedKeys: readonly PackKey[] = [
  { id: '64446e10dea582b9', spki: 'MCowBQYDK2VwAyEATCBDVjAqtIGedTeJAfpnr/gbTPQFPetlU1dIwR29gfQ=' },
]
