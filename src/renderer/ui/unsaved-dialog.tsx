import { decideToClose, useKeptOpen } from '../state/autosave.ts'
import { ConfirmDialog } from './dialog.tsx'

/** The window stays open instead of closing over what is not on disk; the clerk decides. */
export function UnsavedDialog() {
  const why = useKeptOpen(s => s.why)
  if (!why) return null
  return (
    <ConfirmDialog
      title="还有内容没有保存"
      act="放弃没有保存的内容，关闭"
      danger
      onAct={() => {
        decideToClose(true)
      }}
      onClose={() => {
        decideToClose(false)
      }}
    >
      <p>
        {why.says}
        {why.hint}
      </p>
      <p>现在关闭，上次保存以后填写的内容会丢失。取消以后程序会继续尝试保存。</p>
    </ConfirmDialog>
  )
}
