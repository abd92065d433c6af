import { record } from './gaps.ts'
import type { RecordedOnly } from './gaps.ts'
import { sessionFor } from './session.ts'
import type { Session } from './session.ts'

export interface WebPreferences {
  readonly preload?: string
  readonly partition?: string
  readonly session?: Session
  readonly javascript?: boolean
  readonly zoomFactor?: number
  readonly additionalArguments?: readonly string[]
  readonly [other: string]: unknown
}

export interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly useContentSize?: boolean
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences
  readonly [other: string]: unknown
}

const DONE = new Set(['x', 'y', 'width', 'height', 'useContentSize', 'show', 'title', 'webPreferences'])
const PREFERENCES_DONE = new Set([
  'preload',
  'partition',
  'session',
  'javascript',
  'zoomFactor',
  'additionalArguments',
])
const RECORDED = new Set(['minWidth', 'minHeight', 'icon', 'backgroundColor', 'autoHideMenuBar'])
const PREFERENCES_RECORDED = new Set(['spellcheck', 'devTools', 'backgroundThrottling'])

/** The stand-in has only the safe kind of window; asking for another is an error. */
const MUST_BE: Readonly<Record<string, boolean>> = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
}

/** Refuses every option the stand-in neither does nor lists. */
export function checkOptions(options: WindowOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (RECORDED.has(name)) record(`BrowserWindow.${name}` as RecordedOnly, value)
    else if (!DONE.has(name)) throw new Error(`electron stand-in: window option ${name} is not implemented`)
  }
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (PREFERENCES_RECORDED.has(name)) record(`webPreferences.${name}` as RecordedOnly, value)
    else if (name in MUST_BE) {
      if (value !== MUST_BE[name])
        throw new Error(`electron stand-in: only ${name}: ${String(MUST_BE[name])}`)
    } else if (!PREFERENCES_DONE.has(name)) {
      throw new Error(`electron stand-in: webPreferences.${name} is not implemented`)
    }
  }
}

export const sessionOf = (preferences: WebPreferences): Session =>
  preferences.session ?? sessionFor(preferences.partition ?? '')
