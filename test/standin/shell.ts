import { loud, record } from './gaps.ts'

/** The file manager is not opened; tests read in `recorded` what would have been shown. */
export const shell = loud('shell', {
  showItemInFolder: (path: string): void => {
    record('shell.showItemInFolder', path)
  },
  openPath: (path: string): Promise<string> => {
    record('shell.openPath', path)
    return Promise.resolve('')
  },
})
