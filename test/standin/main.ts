import inspector from 'node:inspector'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { boot } from './boot.ts'
import { switchValue } from './command-line.ts'

process.argv = [process.execPath, ...boot.args]
Object.assign(process, {
  type: 'browser',
  defaultApp: true,
  resourcesPath: join(boot.appFolder, 'resources'),
})
Object.assign(process.versions, { electron: '0.0.0-standin' })

const standin = new URL('./electron.ts', import.meta.url).href
const NAMES = new Set(['electron', 'electron/main', 'electron/common'])
registerHooks({
  resolve: (name, context, next) =>
    NAMES.has(name) ? { url: standin, format: 'module-typescript', shortCircuit: true } : next(name, context),
})

const inspect = switchValue(boot.args, 'inspect')
if (inspect !== undefined) inspector.open(Number(inspect), '127.0.0.1')

const { app } = await import('./electron.ts')
await import(pathToFileURL(boot.entry).href)
await app.startChromium()
