import { clock, flush, useSaveState } from '../state/autosave.ts'
import { Button } from './button.tsx'

/** 已保存 12:31:05 / 正在保存 / 保存失败，原因. `savedAt`: when main last stored something, before this window did. */
export function SaveStatus({ savedAt }: { readonly savedAt?: string }) {
  const state = useSaveState(s => s.state)
  switch (state.is) {
    case 'idle':
      return savedAt === undefined ? null : <span className="saved">● 已保存 {clock(savedAt)}</span>
    case 'saving':
      return <span className="saving">○ 正在保存</span>
    case 'saved':
      return <span className="saved">● 已保存 {state.at}</span>
    case 'failed':
      return (
        <span className="save-failed" role="alert">
          保存失败，{state.says}
          {state.hint}
          <Button small onClick={() => void flush()}>
            再试一次
          </Button>
        </span>
      )
  }
}
