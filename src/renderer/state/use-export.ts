import { useEffect, useRef, useState } from 'react'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { ExportOutcome, ExportStep, SameNames } from '../../contract/views.ts'
import { on } from '../api.ts'

/** One of the calls that write files, with what is to be written; the answer about same names is left open. */
export type WriteFiles = (more: { sameNames?: SameNames }) => Promise<Reply<ExportOutcome | null>>

export type Written = Extract<ExportOutcome, { is: 'written' }>
export type Asks = Extract<ExportOutcome, { is: 'asks' }>

export interface Export {
  readonly busy: boolean
  /** Of the file in hand; null before the first and after the last. */
  readonly step: ExportStep | null
  readonly asks: Asks | null
  readonly written: Written | null
  readonly trouble: AppError | null
  readonly begin: (write: WriteFiles) => Promise<void>
  /** null: 取消, nothing is written. */
  readonly answer: (become: SameNames['become'] | null) => Promise<void>
}

/** Writing files from a click to the sentence that they are there: the steps, the question about same names, the end. */
export function useExport(): Export {
  const [busy, setBusy] = useState(false)
  const [step, setStep] = useState<ExportStep | null>(null)
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const asked = useRef<WriteFiles | null>(null)
  useEffect(() => on('exporting', setStep), [])
  const send = async (write: WriteFiles, more: { sameNames?: SameNames }) => {
    setBusy(true)
    setTrouble(null)
    setOutcome(null)
    const reply = await write(more)
    setBusy(false)
    setStep(null)
    if (reply.ok) setOutcome(reply.value)
    else setTrouble(reply.error.code === 'cancelled' ? null : reply.error)
  }
  return {
    busy,
    step,
    asks: outcome?.is === 'asks' ? outcome : null,
    written: outcome?.is === 'written' ? outcome : null,
    trouble,
    begin: async write => {
      asked.current = write
      await send(write, {})
    },
    answer: async become => {
      const write = asked.current
      if (outcome?.is !== 'asks' || !write) return
      if (become === null) setOutcome(null)
      else await send(write, { sameNames: { folder: outcome.folder, become } })
    },
  }
}
