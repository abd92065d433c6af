import { useCallback, useEffect, useState } from 'react'
import type { ReportSummary, ReportView } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { currentOf } from './years.ts'

export interface Years {
  /** null while main has not answered. */
  readonly list: readonly ReportSummary[] | null
  readonly current: ReportView | null
  /** The report in hand where it could not be opened; why has been told. */
  readonly shut: ReportSummary | null
  readonly reload: () => void
}

/** All years of an office and the whole of the report in hand. */
export function useYears(officeId: number | null): Years {
  const [list, setList] = useState<readonly ReportSummary[] | null>(null)
  const [current, setCurrent] = useState<ReportView | null>(null)
  const [shut, setShut] = useState<ReportSummary | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let left = false
    const load = async (id: number) => {
      const years = (await ask('reports.list', { officeId: id })) ?? []
      const inHand = currentOf(years)
      const view = inHand ? await ask('reports.open', { id: inHand.id }) : undefined
      if (left) return
      setList(years)
      setCurrent(view ?? null)
      setShut(inHand && !view ? inHand : null)
    }
    if (officeId !== null) void load(officeId)
    return () => {
      left = true
    }
  }, [officeId, turn])
  const reload = useCallback(() => {
    setTurn(t => t + 1)
  }, [])
  return { list, current, shut, reload }
}
