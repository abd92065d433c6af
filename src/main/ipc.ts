import { ipcMain } from 'electron'
import type { Reply } from '../contract/app-error.ts'
import type { Answer } from './answer.ts'
import type { Log } from './desktop/log.ts'
import { isOurWindow } from './our-window.ts'
import { ORIGIN } from './security.ts'

const REFUSED: Reply<never> = {
  ok: false,
  error: { code: 'internal', says: '这个请求不是从本程序的窗口发出的，已拒绝。', hint: '请重新启动程序。' },
}

/** The one channel between window and main: who asks is checked here, what is asked in `answer`. */
export function openChannel(answer: Answer, log: Log): void {
  ipcMain.handle('app:call', async (event, method: unknown, input: unknown) => {
    if (!isOurWindow(event, ORIGIN) || typeof method !== 'string') {
      log.write('refused-call', event.senderFrame?.url)
      return REFUSED
    }
    return answer(method, input)
  })
}
