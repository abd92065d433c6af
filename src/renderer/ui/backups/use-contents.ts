import { useEffect, useState } from 'react'
import type { BackupLine, LibraryContents } from '../../../contract/backups.ts'
import { call } from '../../api.ts'

type Looked = ReadonlyMap<number, LibraryContents | string>

/** Looks through the copies one after the other; a sentence where one cannot be read. */
export function useContents(lines: readonly BackupLine[], second?: true): Looked {
  const [looked, setLooked] = useState<Looked>(new Map())
  const next = lines.find(line => !looked.has(line.seq))?.seq
  useEffect(() => {
    if (next === undefined) return
    let here = true
    void call('backups.look', { seq: next, ...(second ? { second } : {}) }).then(reply => {
      if (here) setLooked(before => new Map(before).set(next, reply.ok ? reply.value : reply.error.says))
    })
    return () => {
      here = false
    }
  }, [next, second])
  return looked
}
