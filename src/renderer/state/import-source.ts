import { useEffect, useState } from 'react'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { PendingImport } from '../../contract/views.ts'
import { call } from '../api.ts'
import { useImportBatch } from './import-batch.ts'
import { readDropped } from './read-dropped.ts'
import { go } from './router.ts'

/** The ways an old report comes in. `trouble` is what the last attempt said; it is shown where the clerk looks. */
export interface ImportSource {
  readonly busy: boolean
  readonly trouble: AppError | null
  readonly pick: () => void
  readonly readFiles: (files: readonly File[]) => void
  readonly readText: (text: string, html?: string) => void
}

/**
 * Reads a chosen, dropped or pasted report; `onRead` gets what was recognised, waiting for review. Several files at
 * once go to the list of the import screen.
 */
export function useImportSource(onRead: (pending: PendingImport) => void): ImportSource {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const run = async (read: () => Promise<Reply<PendingImport | null>>) => {
    setBusy(true)
    setTrouble(null)
    const reply = await read()
    setBusy(false)
    if (!reply.ok) setTrouble(reply.error.code === 'cancelled' ? null : reply.error)
    else if (reply.value) onRead(reply.value)
  }
  return {
    busy,
    trouble,
    pick: () =>
      void run(async () => {
        const reply = await call('imports.pickMany', {})
        if (!reply.ok) return reply
        const [only, ...others] = reply.value
        if (only && others.length === 0) return call('imports.readPicked', { token: only.token })
        if (only) {
          batch().addPicked(reply.value)
          go({ at: 'import', pending: null })
        }
        return { ok: true, value: null }
      }),
    readFiles: files => {
      const [only, ...others] = files
      if (only && others.length === 0) void run(() => readDropped(only))
      else if (only) {
        batch().addDropped(files)
        go({ at: 'import', pending: null })
      }
    },
    readText: (text, html) => void run(() => call('imports.readText', html ? { text, html } : { text })),
  }
}

const batch = () => useImportBatch.getState()

/** Files dropped anywhere on the window; true while they hover over it. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const hover = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
    }
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  })
  return over
}
