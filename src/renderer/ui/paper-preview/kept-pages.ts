import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Pages that are ready, what they show, and since when. */
export interface ReadyPages<T> {
  /** Names the paper. */
  readonly paper: string
  readonly pdf: PDFDocumentProxy
  readonly shows: T
  readonly at: Date
}

/** The pages made last, shown again at once when their paper is opened again while new ones are being made. */
let kept: ReadyPages<unknown> | null = null
/** How many hold a document: those that show it, and who brings it to them. */
const holds = new Map<PDFDocumentProxy, number>()

export const keptPages = (paper: string): ReadyPages<unknown> | null => (kept?.paper === paper ? kept : null)

export function keepPages(pages: ReadyPages<unknown>): void {
  const before = kept?.pdf
  kept = pages
  if (before) freeUnused(before)
}

/** Holds a document while it is shown; returns what lets go of it. One that is neither shown nor kept is freed. */
export function holdPages(pdf: PDFDocumentProxy): () => void {
  holds.set(pdf, (holds.get(pdf) ?? 0) + 1)
  let held = true
  return () => {
    if (!held) return
    held = false
    const others = (holds.get(pdf) ?? 1) - 1
    if (others > 0) holds.set(pdf, others)
    else holds.delete(pdf)
    freeUnused(pdf)
  }
}

function freeUnused(pdf: PDFDocumentProxy): void {
  if (!holds.has(pdf) && pdf !== kept?.pdf) void pdf.loadingTask.destroy()
}
