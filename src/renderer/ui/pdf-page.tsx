import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import '../styles/pdf-page.css'

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** CSS pixels per PDF point (1/72 inch). */
  readonly scale: number
  readonly onSeen?: (number: number) => void
  /** Lies over the drawing; placed in shares of the page. */
  readonly children?: ReactNode
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A4 in points, until the page has told its own size. */
const A4: Size = { width: 595.28, height: 841.89 }

/**
 * One page on a canvas, drawn while it is near the window. The old drawing stays until the new one is ready: where a
 * page of another document takes its place, the page is never blank.
 */
export function PdfPage({ pdf, number, scale, onSeen, children }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(number === 1)
  const [size, setSize] = useState(A4)
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const watch = new IntersectionObserver(
      ([entry]) => {
        setNear(entry?.isIntersecting ?? false)
      },
      { rootMargin: '800px 0px', scrollMargin: '800px 0px' },
    )
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) onSeen?.(number)
      },
      { rootMargin: '-45% 0px -45% 0px' },
    )
    watch.observe(element)
    seen.observe(element)
    return () => {
      watch.disconnect()
      seen.disconnect()
    }
  }, [number, onSeen])
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    if (!near) {
      eraseFrom(element)
      return undefined
    }
    return drawPage(pdf, number, scale, (canvas, drawn) => {
      eraseFrom(element)
      element.append(canvas)
      setSize(drawn)
    })
  }, [pdf, number, scale, near])
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
