import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { call } from '../../api.ts'
import { openPdf } from '../../ui/pdf-engine.ts'
import type { PagePiece } from '../../ui/pdf-boxes.ts'
import { textOfPage } from '../../ui/pdf-text.ts'

export interface SourcePdf {
  /** null where the source is no PDF, or one whose pages cannot be drawn: its words are shown then. */
  readonly pdf: PDFDocumentProxy | null
  /** What is drawn where, in the order it is drawn. */
  readonly pieces: readonly PagePiece[]
  /** Whether it is a PDF is not known yet. */
  readonly loading: boolean
}

const unknown: SourcePdf = { pdf: null, pieces: [], loading: true }
const noPdf: SourcePdf = { ...unknown, loading: false }

/** The pages of a waiting import, where its file is a PDF. */
export function useSourcePdf(token: string): SourcePdf {
  const [source, setSource] = useState(unknown)
  useEffect(() => {
    let left = false
    let opened: PDFDocumentProxy | null = null
    const open = async () => {
      const reply = await call('imports.source', { token })
      if (left) return
      if (!reply.ok || reply.value.kind !== 'pdf') {
        setSource(noPdf)
        return
      }
      const pdf = await openPdf(reply.value.bytes, { systemFonts: true })
      opened = pdf
      if (left) {
        void pdf.loadingTask.destroy()
        return
      }
      setSource({ pdf, pieces: [], loading: false })
      const pieces = await piecesIn(pdf)
      setSource(now => (now.pdf === pdf ? { ...now, pieces } : now))
    }
    open().catch((cause: unknown) => {
      if (left) return
      setSource(noPdf)
      throw cause
    })
    return () => {
      left = true
      void opened?.loadingTask.destroy()
    }
  }, [token])
  return source
}

async function piecesIn(pdf: PDFDocumentProxy): Promise<PagePiece[]> {
  const pieces: PagePiece[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const text = await textOfPage(await pdf.getPage(number))
    pieces.push(...text.pieces.filter(piece => piece.text.trim() !== ''))
  }
  return pieces
}
