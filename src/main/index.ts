import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { bundleFiles } from './bundle-files.ts'
import { dataFolder } from './data-folder.ts'
import { electronDesktop } from './desktop/electron-desktop.ts'
import { openLog } from './desktop/log.ts'
import type { Answer } from './ipc.ts'
import { openChannel } from './ipc.ts'
import { secureApp, serveBundle } from './security.ts'
import { closeAfterSaving } from './window-close.ts'
import { applicationMenu } from './window-menu.ts'
import { loadProgram, openMainWindow } from './window.ts'

const out = join(import.meta.dirname, '..')
const folder = dataFolder(process.argv.slice(1), app.getPath('documents'))
const log = openLog(join(folder.window, 'log.jsonl'))

app.setPath('userData', folder.window)
secureApp(log)

async function start(): Promise<void> {
  await app.whenReady()
  serveBundle(session.defaultSession, bundleFiles(join(out, 'renderer'), join(out, '../resources/fonts')))

  const window = openMainWindow(join(out, 'preload/index.cjs'))
  const send = (name: string, value: unknown): void => {
    window.webContents.send('app:event', name, value)
  }
  const desktop = electronDesktop(() => window)
  const flushed = closeAfterSaving(window, () => app.quit(), log)
  const answer: Answer = method => {
    if (method === 'window.flushed') {
      flushed()
      return Promise.resolve({ ok: true, value: null })
    }
    log.write('unanswered', { method, desktop: Object.keys(desktop) })
    return Promise.resolve({
      ok: false,
      error: { code: 'not_found', says: `没有“${method}”这个功能。`, hint: '请更新程序。' },
    })
  }
  openChannel(answer, log)
  Menu.setApplicationMenu(
    applicationMenu(command => {
      send('menu', { command })
    }),
  )
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  await loadProgram(window, reason => {
    log.write('window-died', reason)
  })
}

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    log.write('start-failed', error)
    process.stderr.write(`公开年报没有能够启动：${error instanceof Error ? error.message : String(error)}\n`)
    app.exit(1)
  })
} else {
  process.stderr.write(`数据文件夹“${folder.root}”已经在另一个公开年报窗口中打开。\n`)
  app.quit()
}
