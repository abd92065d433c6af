import { locate, spotOfEdits } from '../../state/locate.ts'
import { useRouter } from '../../state/router.ts'
import { useEditable, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'

/** Takes the last step back and shows where it was; 快速填报 itself shows what became of its answers. */
export function undoStep(way: 'undo' | 'redo'): void {
  const typing = document.activeElement
  const inCell = typing instanceof HTMLElement && typing.dataset['cell'] !== undefined
  // What is being typed in a cell becomes a step first: that is the one taken back.
  if (inCell) typing.blur()
  const { open, ...store } = useReport.getState()
  const edits = store[way]()
  const spot = open && spotOfEdits(open.form, edits)
  const { screen } = useRouter.getState()
  if (screen.at === 'entry' && screen.task === 'fast') return
  if (spot) locate(open.id, spot)
  else if (inCell) typing.focus()
}

export function UndoButtons() {
  const canUndo = useReport(s => s.past.length > 0)
  const canRedo = useReport(s => s.future.length > 0)
  if (!useEditable()) return null
  return (
    <>
      <Button
        small
        disabled={!canUndo}
        title="撤销（Ctrl+Z）"
        onClick={() => {
          undoStep('undo')
        }}
      >
        撤销
      </Button>
      <Button
        small
        disabled={!canRedo}
        title="重做（Ctrl+Y）"
        onClick={() => {
          undoStep('redo')
        }}
      >
        重做
      </Button>
    </>
  )
}
