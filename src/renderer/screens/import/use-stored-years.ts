import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { storedKey } from './batch-verdict.ts'
import type { StoredYears } from './batch-verdict.ts'

const nothing: StoredYears = new Set()

/** The years of every office that are in the library; looked up again when an office is made or a file is stored. */
export function useStoredYears(turn: number): StoredYears {
  const offices = useSession(s => s.app?.offices)
  const [stored, setStored] = useState(nothing)
  useEffect(() => {
    let left = false
    const look = async () => {
      const lists = await Promise.all(
        (offices ?? []).map(async ({ id }) => {
          const reply = await call('reports.list', { officeId: id })
          return reply.ok ? reply.value.map(r => storedKey(id, r.year)) : []
        }),
      )
      if (!left) setStored(new Set(lists.flat()))
    }
    void look()
    return () => {
      left = true
    }
  }, [offices, turn])
  return stored
}
