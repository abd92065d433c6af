import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { AppError } from '../../../contract/app-error.ts'
import { call } from '../../api.ts'
import { flush } from '../../state/autosave.ts'
import { openPdf } from '../../ui/pdf-engine.ts'

export interface Preview {
  /** The newest pages that are ready; those of the last visit until then. */
  readonly pdf: PDFDocumentProxy | null
  readonly busy: boolean
  readonly trouble: AppError | null
  readonly reload: () => void
}

/** Pages of the last visit, shown again at once while new ones are being made. */
let last: { readonly reportId: number; readonly pdf: PDFDocumentProxy } | null = null

/** The report's real PDF, made from what is on disk after everything typed has been saved. */
export function usePreview(reportId: number): Preview {
  const [pdf, setPdf] = useState(last?.reportId === reportId ? last.pdf : null)
  const [busy, setBusy] = useState(true)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let left = false
    const make = async () => {
      setBusy(true)
      setTrouble(null)
      await flush()
      const reply = await call('exports.preview', { id: reportId })
      const made = reply.ok ? await openPdf(reply.value.pdf) : null
      if (left) return
      setBusy(false)
      if (!reply.ok) setTrouble(reply.error)
      if (!made) return
      const before = last
      last = { reportId, pdf: made }
      if (before && before.reportId !== reportId) void before.pdf.loadingTask.destroy()
      setPdf(made)
    }
    void make()
    return () => {
      left = true
    }
  }, [reportId, turn])
  useEffect(
    () => () => {
      if (pdf && pdf !== last?.pdf) void pdf.loadingTask.destroy()
    },
    [pdf],
  )
  return {
    pdf,
    busy,
    trouble,
    reload: () => {
      setTurn(t => t + 1)
    },
  }
}
