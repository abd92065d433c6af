import { openStore } from '../../src/main/store/open-store.ts'
import type { Store } from '../../src/main/store/store.ts'
import { fillLibrary } from '../../test/helpers/full-library.ts'
import type { LibrarySize } from '../../test/helpers/full-library.ts'

/** What a program of that day left in a folder, closed. */
export function libraryIn(
  folder: string,
  size: LibrarySize,
  now: () => Date = () => new Date(),
  further: (store: Store) => void = () => undefined,
): void {
  const store = openStore({ folder, appVersion: '0.1.0', osUser: '张三', now })
  if (!store.ok) throw new Error(store.error.says)
  if (store.value.offices.list().length === 0) fillLibrary(store.value, size)
  further(store.value)
  store.value.close()
}
