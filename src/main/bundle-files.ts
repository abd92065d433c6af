import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
}

export interface BundleFile {
  readonly path: string
  readonly type: string
}

/**
 * Every file under `folder` that has a known type, by its address (`/assets/index.js`). Folder by folder: inside app.asar
 * Electron's `readdirSync` takes folders for files where it is to go through them by itself with their types.
 */
function filesUnder(folder: string, address: string): [string, BundleFile][] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path, `${address}/${name}`)
    const type = TYPES[extname(name)]
    return type ? [[`${address}/${name}`, { path, type }] satisfies [string, BundleFile]] : []
  })
}

/**
 * The fixed list of what `app://bundle/` serves: address → file, made once at the start. An address is looked up,
 * never joined to a path, so nothing outside the list can be asked for.
 */
export function bundleFiles(
  rendererFolder: string,
  { fonts, guide }: { readonly fonts: string; readonly guide: string },
): ReadonlyMap<string, BundleFile> {
  const files = new Map([
    ...filesUnder(rendererFolder, ''),
    ...filesUnder(fonts, '/fonts'),
    ...filesUnder(guide, '/guide'),
  ])
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}
