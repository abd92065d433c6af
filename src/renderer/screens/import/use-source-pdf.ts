import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { call } from '../../api.ts'
import { openPdf } from '../../ui/pdf-engine.ts'
import type { PagePiece } from '../../ui/pdf-boxes.ts'

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
    const page = await pdf.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const content = await page.getTextContent({ disableNormalization: true })
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number)
      const along = item.width / Math.max(Math.hypot(a, b), Number.EPSILON)
      const up = item.height / Math.max(Math.hypot(c, d), Number.EPSILON)
      const corners = [
        [e, f],
        [e + a * along, f + b * along],
        [e + c * up, f + d * up],
        [e + a * along + c * up, f + b * along + d * up],
      ].map(([x = 0, y = 0]) => view.convertToViewportPoint(x, y).map(Number))
      const xs = corners.map(([x = 0]) => x / view.width)
      const ys = corners.map(([, y = 0]) => y / view.height)
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      pieces.push({
        text: item.str,
        page: number,
        ...{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
      })
    }
  }
  return pieces
}
