import { rmSync } from 'node:fs'
import type { Reply } from '../../contract/app-error.ts'
import type { SampleState } from '../../contract/views.ts'
import { done } from '../reply.ts'
import type { Store } from '../store/store.ts'
import { fillSample } from './fill-sample.ts'
import type { SampleDoor } from './sample-door.ts'

/** A library that answers. */
export interface OpenLibrary {
  readonly store: Store
  readonly close: () => void
}

export interface SampleParts<L extends OpenLibrary> {
  /** A folder of the program's own, which nobody else puts anything into: it is removed whole. */
  readonly folder: string
  readonly openFolder: (folder: string) => Reply<L>
  readonly now: () => Date
  /** Another library answers from now on: the window starts anew. */
  readonly changed: (open: L | null) => void
}

/**
 * 样例: a library of its own, so that nothing tried out in it can touch the office's, whose archive cannot be deleted.
 * What cannot be opened any more is made anew; it holds nothing that has to be kept.
 */
export function sampleDoor<L extends OpenLibrary>({
  folder,
  openFolder,
  now,
  changed,
}: SampleParts<L>): SampleDoor {
  let library: L | null = null
  let state: SampleState = 'none'
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    state() {
      const said = state
      if (state === 'fresh') state = 'open'
      return said
    },
    open() {
      if (library) return done(null)
      let opened = openFolder(folder)
      if (!opened.ok && opened.error.code === 'unreadable') {
        remove()
        opened = openFolder(folder)
      }
      if (!opened.ok) return opened
      library = opened.value
      const { store } = library
      state = store.offices.list().length === 0 ? 'fresh' : 'open'
      if (state === 'fresh') fillSample({ store, now })
      changed(library)
      return done(null)
    },
    leave(drop) {
      library?.close()
      library = null
      state = 'none'
      if (drop) remove()
      changed(null)
      return done(null)
    },
  }
}
