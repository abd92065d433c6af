import { Button } from '../button.tsx'
import type { Zooming } from './use-zoom.ts'
import { zoomName, zoomSteps } from './zoom.ts'

interface PreviewBarProps {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zooming: Zooming
}

/** Pages and zoom. */
export function PreviewBar({ page, pages, onPage, zooming }: PreviewBarProps) {
  const { zoom, setZoom, step } = zooming
  return (
    <div className="preview-bar" role="toolbar" aria-label="页面">
      <Button
        small
        aria-label="上一页"
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        ‹
      </Button>
      <span className="preview-at">{pages > 0 ? `${page} / ${pages} 页` : '—'}</span>
      <Button
        small
        aria-label="下一页"
        disabled={page >= pages}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        ›
      </Button>
      <span className="preview-zoom">
        <Button
          small
          aria-label="缩小"
          onClick={() => {
            step(-1)
          }}
        >
          −
        </Button>
        <select
          className="input"
          aria-label="缩放"
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
        <Button
          small
          aria-label="放大"
          onClick={() => {
            step(1)
          }}
        >
          +
        </Button>
      </span>
    </div>
  )
}
