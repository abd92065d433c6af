/** What a machine has to show a window with. */
export interface Machine {
  readonly electron: string | undefined
  readonly chromium: string | undefined
  readonly hasDisplay: boolean
}

export type Host =
  | { readonly is: 'electron'; readonly binary: string }
  | { readonly is: 'standin' }
  | { readonly is: 'command-line'; readonly missing: 'electron and chromium' | 'display' }

/** Electron before Chromium; without a window of either kind the main job runs on the command line. */
export function chooseHost({ electron, chromium, hasDisplay }: Machine): Host {
  if (!hasDisplay && (electron ?? chromium)) return { is: 'command-line', missing: 'display' }
  if (electron) return { is: 'electron', binary: electron }
  if (chromium) return { is: 'standin' }
  return { is: 'command-line', missing: 'electron and chromium' }
}
