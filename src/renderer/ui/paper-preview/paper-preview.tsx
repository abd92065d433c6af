import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { PdfPage } from '../pdf-page.tsx'
import { MarkLayer } from './mark-layer.tsx'
import type { PaperMark } from './mark-layer.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { PreviewState } from './preview-state.tsx'
import type { Pages } from './use-pages.ts'
import { useZoom } from './use-zoom.ts'
import './paper-preview.css'
import './paper-marks.css'

/** A place on the paper to bring into view: a page, and how far down it (a share of its height). */
export interface PaperSpot {
  readonly page: number
  readonly y: number
}

interface PaperPreviewProps {
  /** Of `usePages`. */
  readonly pages: Pages<unknown>
  /** Of what these are the pages, for screen readers: 2025 年年报的页面. */
  readonly name: string
  /** What the state line says of pages that are up to date: 与填写内容一致. */
  readonly agrees?: string
  readonly marks?: readonly PaperMark[]
  /** Another spot (by identity) is scrolled to, unless it is in view already. */
  readonly spot?: PaperSpot | null
  /** Further tools at the end of the bar. */
  readonly tools?: ReactNode
  /** A line under the pages. */
  readonly foot?: ReactNode
}

const noMarks: readonly PaperMark[] = []

/** The pages of the real PDF with zoom, page numbers, marks and an honest line about their age. */
export function PaperPreview({
  pages,
  name,
  agrees = '与填写内容一致',
  marks = noMarks,
  spot = null,
  tools,
  foot,
}: PaperPreviewProps) {
  const { pdf } = pages
  const pane = useRef<HTMLDivElement>(null)
  const zooming = useZoom(pane)
  const { scale } = zooming
  const [page, setPage] = useState(1)
  const count = pdf?.numPages ?? 0
  const goTo = useCallback((number: number) => {
    pageOf(pane.current, number)?.scrollIntoView({ block: 'start' })
  }, [])
  const ready = pdf !== null && scale !== null
  useEffect(() => {
    if (ready && spot) reveal(pane.current, spot)
  }, [spot, ready])
  // The state line speaks of what is seen: new pages count once the one in view has been drawn.
  const [drawn, setDrawn] = useState<PDFDocumentProxy | null>(null)
  const onDrawn = useCallback(
    (number: number, of: PDFDocumentProxy) => {
      if (number === page) setDrawn(of)
    },
    [page],
  )
  return (
    <section className="preview" aria-label="预览">
      <div className="preview-head">
        <PreviewBar page={Math.min(page, count)} pages={count} onPage={goTo} zooming={zooming} />
        <PreviewState pages={pages} drawn={drawn === pdf} agrees={agrees} />
        {tools}
      </div>
      <div className="preview-scroll" ref={pane} tabIndex={0} role="region" aria-label={name}>
        {ready
          ? Array.from({ length: count }, (_, i) => (
              <PdfPage key={i} pdf={pdf} number={i + 1} scale={scale} onSeen={setPage} onDrawn={onDrawn}>
                <MarkLayer marks={marks} page={i + 1} />
              </PdfPage>
            ))
          : null}
      </div>
      {foot}
    </section>
  )
}

const pageOf = (pane: HTMLElement | null, number: number) =>
  pane?.querySelector<HTMLElement>(`[data-page="${number}"]`)

/** Scrolls as little as shows the spot with some paper around it. */
function reveal(pane: HTMLElement | null, { page, y }: PaperSpot): void {
  const sheet = pageOf(pane, page)
  if (!pane || !sheet) return
  const at = sheet.offsetTop - pane.offsetTop + y * sheet.offsetHeight
  const room = pane.clientHeight
  const inView = at > pane.scrollTop + room * 0.08 && at < pane.scrollTop + room * 0.85
  if (!inView) pane.scrollTo({ top: at - room * 0.25 })
}
