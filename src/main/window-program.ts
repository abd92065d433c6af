import { join } from 'node:path'
import { app, Menu, powerMonitor, session } from 'electron'
import { bundleFiles } from './bundle-files.ts'
import { dataFolder, portablePlace } from './data-folder.ts'
import { electronDesktop } from './desktop/electron-desktop.ts'
import { openLog } from './desktop/log.ts'
import { ElectronPdfEngine } from './export/electron-pdf-engine.ts'
import { electronParser } from './import/electron-parser.ts'
import { isolatedImporter } from './import/importer-process.ts'
import { nodeParser } from './import/node-parser.ts'
import { handedFile, handedPath } from './handed-file.ts'
import { openChannel } from './ipc.ts'
import { closeNetwork } from './no-network.ts'
import { openProgram } from './open-program.ts'
import { countRefusals } from './refusals.ts'
import { readRelease } from './release.ts'
import { secureApp, serveBundle } from './security.ts'
import type { Services } from './services.ts'
import { closeAfterSaving } from './window-close.ts'
import { applicationMenu } from './window-menu.ts'
import { windowPlaces } from './clerk-places.ts'
import { windowFolder } from './window-folder.ts'
import { loadProgram, openMainWindow } from './window.ts'

const out = join(import.meta.dirname, '..')
const fontsFolder = join(out, '../resources/fonts')
const guideFolder = join(out, '../resources/guide')
const portable = app.isPackaged ? portablePlace(app.getPath('exe')) : null
const folder = dataFolder(process.argv.slice(1), portable ?? app.getPath('documents'))
const handed = handedFile(handedPath(process.argv.slice(1), process.cwd()))
const parser = join(import.meta.dirname, 'importer.js')
/** The stand-in of the tests (ADR 0022) runs on Node and has no utility processes. */
const startParser = process.versions.electron.endsWith('standin') ? nodeParser : electronParser
const profile = windowFolder(folder.window, app.getPath('temp'))
const log = openLog(join(profile, 'log.jsonl'))
const places = windowPlaces(join(profile, 'place.json'))
const refusals = countRefusals(log)

closeNetwork(door => {
  refusals.note('node', door)
})
app.setPath('userData', profile)
secureApp(refusals)

async function start(): Promise<void> {
  await app.whenReady()
  const served = bundleFiles(join(out, 'renderer'), { fonts: fontsFolder, guide: guideFolder })
  serveBundle(session.defaultSession, served)
  const window = openMainWindow(join(out, 'preload/index.cjs'))
  const quit = (): void => {
    app.quit()
  }
  const tell: Services['tell'] = (name, value) => {
    window.webContents.send('app:event', name, value)
  }
  const program = openProgram({
    folder: folder.root,
    sampleFolder: folder.sample,
    ...readRelease(app.getAppPath()),
    handed: handed.take,
    desktop: electronDesktop(() => window),
    pdf: new ElectronPdfEngine(fontsFolder),
    guideFolder,
    importer: isolatedImporter(() => startParser(parser)),
    log,
    readLog: () => `${refusals.says()}\n${log.read()}`,
    places,
    tell,
    flushed: closeAfterSaving(window, quit, log),
    // After the answer to the call that asked for it.
    reload: () =>
      setImmediate(() => {
        window.webContents.reload()
      }),
  })
  app.on('will-quit', program.close)
  app.on('will-quit', places.close)
  openChannel(program.answer, refusals)
  Menu.setApplicationMenu(
    applicationMenu(command => {
      tell('menu', { command })
    }),
  )
  app.on('window-all-closed', quit)
  // The machine waits until everything is on disk only where it is asked to.
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault()
    quit()
  })
  powerMonitor.on('suspend', () => {
    tell('save', {})
  })
  app.on('second-instance', (_event, argv, from) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    handed.hand(handedPath(argv.slice(1), from))
    tell('handed', {})
  })
  await loadProgram(window, (why, reason) => {
    log.write('window-died', reason)
    places.died(why)
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
