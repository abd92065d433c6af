import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { PdfPage } from '../../ui/pdf-page.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import type { Preview } from './use-preview.ts'
import { fitted, zoomName, zoomSteps } from './zoom.ts'
import type { Zoom } from './zoom.ts'

/** The pages as they will be printed, with zoom and page navigation. */
export function PagesPane({
  preview,
  year,
}: {
  readonly preview: Preview
  readonly year: number | undefined
}) {
  const { pdf, busy, trouble, reload } = preview
  const pane = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<Zoom>('width')
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [page, setPage] = useState(1)
  useEffect(() => {
    const element = pane.current
    if (!element) return undefined
    const watch = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight })
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])
  const scale = fitted(zoom, room)
  const goTo = useCallback((number: number) => {
    pane.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
  }, [])
  const pages = pdf?.numPages ?? 0
  return (
    <section className="pages" aria-label="预览">
      {busy ? <ProgressLine says="正在排版" /> : null}
      <div className="pages-bar" role="toolbar" aria-label="页面">
        <Button
          small
          disabled={page <= 1}
          onClick={() => {
            goTo(page - 1)
          }}
        >
          上一页
        </Button>
        <span className="pages-at" aria-live="polite">
          {pages > 0 ? `第 ${page} / ${pages} 页` : '正在排版…'}
        </span>
        <Button
          small
          disabled={page >= pages}
          onClick={() => {
            goTo(page + 1)
          }}
        >
          下一页
        </Button>
        <label className="pages-zoom">
          <span className="visually-hidden">缩放</span>
          <select
            className="input"
            value={String(zoom)}
            onChange={event => {
              setZoom(zoomSteps.find(z => String(z) === event.target.value) ?? 'width')
            }}
          >
            {zoomSteps.map(z => (
              <option key={z} value={String(z)}>
                {zoomName(z)}
              </option>
            ))}
          </select>
        </label>
        {busy && pdf ? <span className="quiet">正在更新，先看上一次的页面</span> : null}
      </div>
      <div className="pages-scroll" ref={pane} tabIndex={0} aria-label={`${year ?? ''} 年年报的页面`}>
        {trouble ? (
          <div className="notice bad" role="alert">
            <span>
              <strong>{trouble.says}</strong> {trouble.hint}
            </span>
            <Button small onClick={reload}>
              再试一次
            </Button>
          </div>
        ) : null}
        {pdf && room.width > 0
          ? Array.from({ length: pages }, (_, i) => (
              <PdfPage key={i} pdf={pdf} number={i + 1} scale={scale} onSeen={setPage} />
            ))
          : null}
      </div>
    </section>
  )
}
