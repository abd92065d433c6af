import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagedAs } from './boot.ts'

const IN_HOME: Readonly<Record<string, string>> = {
  appData: '.config',
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
}

/** `app.getPath` and `app.setPath`. */
export class AppPaths {
  readonly #set = new Map<string, string>()

  constructor(userData: string) {
    this.#set.set('userData', userData)
  }

  get(name: string): string {
    const path = this.#set.get(name) ?? this.#usual(name)
    if (!path) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  set(name: string, path: string): void {
    this.#set.set(name, path)
  }

  #usual(name: string): string | undefined {
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    if (name === 'exe' || name === 'module') return packagedAs ?? process.execPath
    if (name === 'sessionData') return this.get('userData')
    if (name === 'logs') return join(this.get('userData'), 'logs')
    const folder = IN_HOME[name]
    return folder && join(homedir(), folder)
  }
}
