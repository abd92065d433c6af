import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useNearness } from './use-nearness.ts'
import '../styles/pdf-page.css'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** CSS pixels per PDF point (1/72 inch). */
  readonly scale: number
  readonly onSeen?: (number: number) => void
  /** The page of this document is on the screen now. */
  readonly onDrawn?: (number: number, pdf: PDFDocumentProxy) => void
  /** Lies over the drawing; placed in shares of the page. */
  readonly children?: ReactNode
}

interface Size {
  readonly width: number
  readonly height: number
}

/** What is to be seen is drawn first. */
const AFTER_THOSE_IN_VIEW_MS = 300

/** A4 in points, until the page has told its own size. */
const A4: Size = { width: 595.28, height: 841.89 }

/**
 * One page on a canvas, drawn while it is near the window. The old drawing stays until the new one is ready: where a
 * page of another document takes its place, the page is never blank.
 */
export function PdfPage({ pdf, number, scale, onSeen, onDrawn, children }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null)
  const nearness = useNearness(holder, number === 1 ? 'view' : 'far')
  const [size, setSize] = useState(A4)
  const drawn = useRef<{ readonly pdf: PDFDocumentProxy; readonly scale: number } | null>(null)
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const seen = new IntersectionObserver(
      entries => {
        if (entries.at(-1)?.isIntersecting) onSeen?.(number)
      },
      { rootMargin: '-45% 0px -45% 0px' },
    )
    seen.observe(element)
    return () => {
      seen.disconnect()
    }
  }, [number, onSeen])
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    if (nearness === 'far') {
      eraseFrom(element)
      drawn.current = null
      return undefined
    }
    if (drawn.current?.pdf === pdf && drawn.current.scale === scale) return undefined
    let stop = () => {}
    const begin = () => {
      stop = drawPage(pdf, number, scale, (canvas, newSize) => {
        eraseFrom(element)
        element.append(canvas)
        drawn.current = { pdf, scale }
        setSize(newSize)
        onDrawn?.(number, pdf)
      })
    }
    const turn = setTimeout(begin, nearness === 'view' ? 0 : AFTER_THOSE_IN_VIEW_MS)
    return () => {
      clearTimeout(turn)
      stop()
    }
  }, [pdf, number, scale, nearness, onDrawn])
  return (
    <div
      ref={holder}
      className="pdf-page"
      data-page={number}
      role={children === undefined ? 'img' : 'group'}
      aria-label={`第 ${number} 页，共 ${pdf.numPages} 页`}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      {children}
    </div>
  )
}

/** Takes a drawing away and gives its memory back at once. */
function eraseFrom(element: HTMLElement): void {
  const canvas = element.querySelector('canvas')
  if (!canvas) return
  canvas.remove()
  canvas.width = 0
}

/** Draws beside the screen and hands the finished canvas over; returns what stops the drawing. */
function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  done: (canvas: HTMLCanvasElement, size: Size) => void,
): () => void {
  let stop = () => {}
  let stopped = false
  const draw = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const canvas = document.createElement('canvas')
    const viewport = page.getViewport({ scale: scale * window.devicePixelRatio })
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    const task = page.render({ canvas, viewport })
    stop = () => {
      task.cancel()
    }
    await task.promise
    const { width, height } = page.getViewport({ scale: 1 })
    if (!stopped) done(canvas, { width, height })
  }
  draw().catch((cause: unknown) => {
    if (!stopped) throw cause
  })
  return () => {
    stopped = true
    stop()
  }
}
