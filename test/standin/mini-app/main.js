import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'

const FILES = {
  '/': ['text/html', '<!doctype html><title>Mini page</title><h1>Mini</h1><input><a href="/other">other</a>'],
  '/other': ['text/html', '<!doctype html><h1>Other</h1>'],
  '/worker.js': [
    'text/javascript',
    `const other = await (await fetch('/other')).text()
    const outside = await fetch('https://example.invalid/').then(() => 'reached', () => 'refused')
    const none = await fetch('/none')
    postMessage([/<h1>(.*)<.h1>/.exec(other)[1], outside, none.status])`,
  ],
}
const CSP = "default-src 'self'; connect-src *"
const state = { refused: [], menu: [], closes: 0, mayClose: true, second: [] }
globalThis.state = state

const dataDir = process.argv.find(arg => arg.startsWith('--data-dir='))?.slice(11)
app.setPath('userData', dataDir)
app.enableSandbox()
app.commandLine.appendSwitch('force-prefers-reduced-motion')
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

const serve = ses => {
  ses.protocol.handle('app', request => {
    const { pathname } = new URL(request.url)
    if (pathname === '/big') return new Response(new Uint8Array(6_000_000).fill(7))
    const [type, body] = FILES[pathname] ?? []
    return type
      ? new Response(body, { headers: { 'content-type': type, 'content-security-policy': CSP } })
      : new Response('', { status: 404 })
  })
}

app.on('session-created', ses => {
  ses.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'notifications'))
  ses.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !details.url.startsWith('app://')
    if (cancel) state.refused.push(details.url)
    answer({ cancel })
  })
})
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', event => {
    if (!event.url.endsWith('/other')) return
    state.refused.push(event.url)
    event.preventDefault()
  })
})

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(async () => {
    serve(session.defaultSession)
    const window = new BrowserWindow({
      width: 900,
      height: 700,
      webPreferences: {
        preload: join(import.meta.dirname, 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        spellcheck: false,
      },
    })
    window.on('close', event => {
      state.closes++
      if (!state.mayClose) event.preventDefault()
    })
    ipcMain.handle('echo', (event, value) => ({ value, ours: event.senderFrame === event.sender.mainFrame }))
    ipcMain.handle('late', (_event, value) => new Promise(answer => setTimeout(answer, 1000, value)))
    ipcMain.handle('fail', () => {
      throw new TypeError('no')
    })
    ipcMain.handle('print', async () => {
      const ses = session.fromPartition('print')
      if (!ses.protocol.isProtocolHandled('app')) serve(ses)
      const hidden = new BrowserWindow({
        show: false,
        webPreferences: { session: ses, sandbox: true, javascript: false },
      })
      await hidden.loadURL('app://bundle/other')
      const pdf = await hidden.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
      hidden.destroy()
      return new Uint8Array(pdf)
    })
    app.on('second-instance', (_event, argv) => state.second.push(argv.at(-1)))
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [
            { id: 'open', label: 'Open', accelerator: 'CmdOrCtrl+O', click: () => state.menu.push('open') },
            { id: 'zoom', role: 'zoomIn', label: 'Zoom' },
            { label: 'Quit', role: 'quit' },
          ],
        },
      ]),
    )
    await window.loadURL('app://bundle/')
  })
} else {
  process.stderr.write('second instance\n')
  app.quit()
}
