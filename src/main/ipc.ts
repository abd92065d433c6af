import { ipcMain } from 'electron'
import type { Reply } from '../contract/app-error.ts'
import type { Answer } from './answer.ts'
import { isOurWindow } from './our-window.ts'
import type { Refusals } from './refusals.ts'
import { ORIGIN } from './security.ts'

const REFUSED: Reply<never> = {
  ok: false,
  error: { code: 'internal', says: '这个请求不是从本程序的窗口发出的，已拒绝。', hint: '请重新启动程序。' },
}

/**
 * The one channel between window and main: who asks is checked here, what is asked in `answer`. On a second one the
 * preload tells of what the page's policy refused; it is only counted.
 */
export function openChannel(answer: Answer, refusals: Refusals): void {
  ipcMain.handle('app:call', async (event, method: unknown, input: unknown) => {
    if (!isOurWindow(event, ORIGIN) || typeof method !== 'string') {
      refusals.note('call', event.senderFrame?.url)
      return REFUSED
    }
    return answer(method, input)
  })
  ipcMain.on('app:refused', (event, directive: unknown) => {
    if (isOurWindow(event, ORIGIN)) refusals.note('policy', directive)
  })
}
