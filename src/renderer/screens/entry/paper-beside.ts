import { useSession } from '../../state/session.ts'

/** Whether the printed pages stand beside the form. */
export const usePaperBeside = (): boolean => useSession(s => s.app?.settings.paperBeside ?? false)

/** F7: shows or hides the printed pages; the choice is remembered. */
export function togglePaper(): void {
  const { app, saveSettings } = useSession.getState()
  if (app) void saveSettings({ paperBeside: !app.settings.paperBeside })
}

/** F9: to the verdict. In a window with room for one of them only, the printed pages make room. */
export function toVerdict(): void {
  const verdict = document.getElementById('verdict')
  if (!verdict) return
  if (verdict.offsetParent === null) togglePaper()
  requestAnimationFrame(() => {
    verdict.focus()
  })
}
