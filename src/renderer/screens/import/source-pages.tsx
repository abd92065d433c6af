import { useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { SourcePlace } from '../../../core/import/blocks.ts'
import { PdfPage } from '../../ui/pdf-page.tsx'
import { boxesOf, marksOf } from './pdf-marks.ts'
import type { Box, PagePiece } from '../../ui/pdf-boxes.ts'
import { SourceMark } from './source-mark.tsx'
import { placeKey } from './source-marks.ts'
import type { ReviewDesk } from './use-review.ts'

interface SourcePagesProps {
  readonly pdf: PDFDocumentProxy
  readonly pieces: readonly PagePiece[]
  readonly desk: ReviewDesk
  readonly asked: SourcePlace | undefined
}

/** A page of unknown size is taken for A4, 595.28 points wide. */
const PAGE_WIDTH = 595.28

/** The pages of a PDF as they are, the found cells marked on them. */
export function SourcePages({ pdf, pieces, desk, asked }: SourcePagesProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const { draft } = desk
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])
  const boxes = useMemo(() => boxesOf(draft.source.blocks, pieces), [draft, pieces])
  const marks = useMemo(() => marksOf(draft.cells, boxes), [draft, boxes])
  const askedBoxes = asked === undefined ? [] : (boxes.get(placeKey(asked)) ?? [])
  return (
    <div className="source-pages" ref={holder}>
      {width > 0
        ? Array.from({ length: pdf.numPages }, (_, i) => (
            <PdfPage key={i} pdf={pdf} number={i + 1} scale={width / PAGE_WIDTH}>
              {askedBoxes
                .filter(box => box.page === i + 1)
                .map((box, j) => (
                  <span key={j} className="asked" style={placed(box, ASKED_ROOM)} />
                ))}
              {marks
                .filter(({ box }) => box.page === i + 1)
                .map(({ cell, box }) => (
                  <SourceMark key={cell} cell={cell} desk={desk} style={placed(box, MARK_ROOM)} />
                ))}
            </PdfPage>
          ))
        : null}
    </div>
  )
}

/** Pixels around the letters. */
const MARK_ROOM = 3
const ASKED_ROOM = 5

const placed = ({ x, y, width, height }: Box, room: number): CSSProperties => ({
  left: `calc(${x * 100}% - ${room}px)`,
  top: `calc(${y * 100}% - ${room}px)`,
  width: `calc(${width * 100}% + ${room * 2}px)`,
  height: `calc(${height * 100}% + ${room * 2}px)`,
})
