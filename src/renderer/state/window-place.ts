import { useEffect } from 'react'
import type { Reopened, WindowPlace } from '../../contract/window-place.ts'
import { call } from '../api.ts'
import { showToast } from '../ui/toast-store.ts'
import { clock } from './autosave.ts'
import { caretOf, fieldName } from './field-name.ts'
import { locate } from './locate.ts'
import { go, isTask, useRouter } from './router.ts'
import { useReport } from './report-store.ts'
import { useSession } from './session.ts'

let told = ''

/** Tells main where the clerk is: each new screen, each new field, and the caret as text is typed. */
export function useWindowPlace(): void {
  useEffect(() => {
    const tell = (): void => {
      if (useRouter.getState().screen.at === 'loading') return
      const place = placeNow()
      const now = JSON.stringify(place)
      if (now === told) return
      told = now
      void call('window.here', { place })
    }
    const stopRoute = useRouter.subscribe(tell)
    const stopReport = useReport.subscribe((now, before) => {
      if (now.open?.id !== before.open?.id) tell()
    })
    document.addEventListener('focusin', tell)
    document.addEventListener('input', tell)
    return () => {
      stopRoute()
      stopReport()
      document.removeEventListener('focusin', tell)
      document.removeEventListener('input', tell)
    }
  }, [])
}

function placeNow(): WindowPlace | null {
  const { screen } = useRouter.getState()
  const { officeId } = useSession.getState()
  if (!('reportId' in screen) || officeId === null) return null
  const field = fieldName(document.activeElement)
  const caret = field === null ? null : caretOf(document.activeElement)
  const task = screen.at === 'entry' ? screen.task : null
  return { at: screen.at, officeId, reportId: screen.reportId, task, field, caret }
}

/** A page opened after one that died goes where that one was, and says why; false after a normal start. */
export async function reopenPlace(): Promise<boolean> {
  const reply = await call('window.reopened', {})
  const reopened = reply.ok ? reply.value : null
  if (!reopened) return false
  say(reopened)
  const { place } = reopened
  if (!place || reopened.why === 'ended') return false
  const { at, officeId, reportId, task, field, caret } = place
  useSession.getState().chooseOffice(officeId)
  if (at !== 'entry') go({ at, reportId })
  else if (task !== null && isTask(task)) {
    if (field === null) go({ at, reportId, task })
    else locate(reportId, { task, named: field, caret })
  } else return false
  return true
}

function say({ why, year, savedAt }: Reopened): void {
  switch (why) {
    case 'crash':
      showToast('窗口出错，已重新打开，填写的内容都在。', 'plain', '最后一秒输入的内容请核对一下。')
      return
    case 'hang':
      showToast('窗口没有反应，已重新打开，填写的内容都在。', 'plain', '最后一秒输入的内容请核对一下。')
      return
    case 'ended': {
      const last =
        year === null || savedAt === null ? null : `${String(year)} 年年报最后保存于 ${clock(savedAt)}`
      showToast(
        '上次没有正常退出，已保存的内容都在。',
        'plain',
        ...(last === null ? [] : [`${last}，点“继续填报”接着填。`]),
      )
    }
  }
}
