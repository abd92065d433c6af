import { Button } from '../button.tsx'
import type { Pages } from './use-pages.ts'

interface PreviewStateProps {
  readonly pages: Pages<unknown>
  /** The newest pages are on the screen. */
  readonly drawn: boolean
  /** What the pages agree with once they are up to date. */
  readonly agrees: string
}

/** Whether the pages are those of what is filled in, since when, and why not. */
export function PreviewState({ pages, drawn, agrees }: PreviewStateProps) {
  const { trouble, behind, at, reload } = pages
  if (trouble) {
    return (
      <div className="preview-state bad" role="alert">
        <span>
          <strong>预览没有更新：</strong>
          {trouble.says} {trouble.hint}
        </span>
        <Button small onClick={reload}>
          再试一次
        </Button>
      </div>
    )
  }
  if (behind || !drawn || !at) {
    return (
      <p className="preview-state" role="status">
        {at ? '正在更新…' : '正在排版…'}
      </p>
    )
  }
  return (
    <p className="preview-state good" role="status">
      {agrees} {at.toLocaleTimeString('zh-CN', { hour12: false })}
    </p>
  )
}
