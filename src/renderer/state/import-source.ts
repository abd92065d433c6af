import { useEffect, useState } from 'react'
import { limits } from '../../core/import/limits.ts'
import type { AppError, Reply } from '../../contract/app-error.ts'
import type { PendingImport } from '../../contract/views.ts'
import { call } from '../api.ts'

const tooLarge: AppError = {
  code: 'unreadable',
  says: '这个文件超过 50 MB，不像一份年报。',
  hint: '请只导入年报正文；附件和图片不用导入。',
}

/** The ways an old report comes in. `trouble` is what the last attempt said; it is shown where the clerk looks. */
export interface ImportSource {
  readonly busy: boolean
  readonly trouble: AppError | null
  readonly pick: () => void
  readonly readFile: (file: File) => void
  readonly readText: (text: string, html?: string) => void
}

/** Reads a chosen, dropped or pasted report; `onRead` gets what was recognised, waiting for review. */
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
    pick: () => void run(() => call('imports.pick', {})),
    readFile: file =>
      void run(async () => {
        if (file.size > limits.file) return { ok: false, error: tooLarge }
        const bytes = new Uint8Array(await file.arrayBuffer())
        return call('imports.readFile', { name: file.name, bytes })
      }),
    readText: (text, html) => void run(() => call('imports.readText', html ? { text, html } : { text })),
  }
}

/** A file dropped anywhere on the window; true while one hovers over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
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
      const file = event.dataTransfer?.files[0]
      if (file) onFile(file)
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
