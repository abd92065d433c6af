import type { LibraryState } from '../../contract/app-error.ts'

/** What a clerk can do where the library is not open, beside 重试. */
export type WayOn = 'backup' | 'salvage' | 'look' | 'choose' | 'bundle'

const ways: Readonly<Record<LibraryState, readonly WayOn[]>> = {
  missing: ['backup', 'salvage', 'choose', 'bundle'],
  empty: ['backup', 'salvage', 'bundle', 'choose'],
  foreign: ['backup', 'salvage', 'bundle', 'choose'],
  damaged: ['backup', 'salvage', 'bundle'],
  'other-library': ['backup', 'choose', 'bundle'],
  newer: ['backup', 'choose'],
  'not-upgraded': ['backup'],
  'in-use': [],
  'no-folder': ['choose'],
  'read-only': ['look', 'choose'],
  full: ['look', 'choose'],
  'disk-error': ['look', 'choose'],
}

export const waysOn = (state: LibraryState | undefined): readonly WayOn[] => (state ? ways[state] : [])
