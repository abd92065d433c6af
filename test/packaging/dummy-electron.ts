import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from '../../packaging/targets.ts'

/** Ahead of the fuses in an Electron binary: nine of them, as Electron delivers them. */
export const WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009110010011'

/**
 * A folder with the files of Electron's archive that packaging touches. Its program is a Windows library of the project
 * or a shell script that prints its arguments, each with a fuse wire.
 */
export function dummyElectron(root: string, { platform }: Target, folder: string): string {
  const put = (file: string, text: string | Buffer): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  put('LICENSE', 'Electron\n')
  put('LICENSES.chromium.html', '<p>Chromium</p>\n')
  put('resources/default_app.asar', 'default')
  for (const name of ['de', 'en-US', 'zh-CN', 'zh-TW']) put(`locales/${name}.pak`, name)
  put('icudtl.dat', 'icu')
  if (platform === 'win32') {
    const library = readFileSync(join(root, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'))
    put('electron.exe', Buffer.concat([library, Buffer.from(WIRE, 'latin1')]))
    put('ffmpeg.dll', 'ffmpeg')
  } else {
    put('electron', `#!/bin/sh\nprintf 'started: %s\\n' "$*"\nexit\n# ${WIRE}\n`)
    put('chrome-sandbox', '#!/bin/sh\n')
    cpSync(join(folder, 'electron'), join(folder, 'chrome_crashpad_handler'))
    for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      chmodSync(join(folder, name), 0o755)
  }
  return folder
}
