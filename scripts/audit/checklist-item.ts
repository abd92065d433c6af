import type { Probe } from './probes.ts'

/** One thing that has to hold, so that nothing gets in and nothing gets out. */
export interface ChecklistItem {
  readonly item: string
  readonly says: string
  /** What must stand in a file. */
  readonly has?: readonly { readonly file: string; readonly text: RegExp }[]
  /** What may stand nowhere in `src`, but for the files excepted. */
  readonly never?: readonly { readonly text: RegExp; readonly but?: RegExp }[]
  readonly probe?: Probe
}

const WINDOW = 'src/main/window.ts'
const SECURITY = 'src/main/security.ts'
const SWITCHES = 'src/main/offline-switches.ts'
export const inWindow = (...texts: readonly RegExp[]) => texts.map(text => ({ file: WINDOW, text }))
export const inSwitches = (...texts: readonly RegExp[]) => texts.map(text => ({ file: SWITCHES, text }))
export const inSecurity = (...texts: readonly RegExp[]) => texts.map(text => ({ file: SECURITY, text }))
