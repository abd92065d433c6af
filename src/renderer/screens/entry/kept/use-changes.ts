import { useEffect, useState } from 'react'
import { flush } from '../../../state/autosave.ts'

/** What main tells of a place, once everything typed is on disk; null until then. */
export function useChanges<T>(read: () => Promise<readonly T[] | undefined>): readonly T[] | null {
  const [changes, setChanges] = useState<readonly T[] | null>(null)
  const [first] = useState(() => read)
  useEffect(() => {
    let left = false
    void flush()
      .then(first)
      .then(told => {
        if (!left) setChanges(told ?? [])
      })
    return () => {
      left = true
    }
  }, [first])
  return changes
}
