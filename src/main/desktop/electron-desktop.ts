import { clipboard, ClipboardItem, dialog, shell } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { Desktop, FileKind } from './desktop.ts'
import { WrittenFiles } from './written-files.ts'

/** The system's own dialogs, above the window. */
export function electronDesktop(window: () => BrowserWindow): Desktop {
  const written = new WrittenFiles()
  return {
    async pickFile({ title, kinds }) {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        filters: filters(kinds),
        properties: ['openFile'],
      })
      return answer.filePaths[0] ?? null
    },
    async pickFiles({ title, kinds }) {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        filters: filters(kinds),
        properties: ['openFile', 'multiSelections'],
      })
      return answer.filePaths
    },
    async pickFolder({ title }) {
      const answer = await dialog.showOpenDialog(window(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return answer.filePaths[0] ?? null
    },
    async pickSavePath({ title, suggestedPath, kinds }) {
      const answer = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: suggestedPath,
        filters: filters(kinds),
      })
      return answer.filePath || null
    },
    async copy({ html, text }) {
      await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
    },
    reveal(path) {
      if (!written.has(path)) throw new Error(`not written by this program: ${path}`)
      shell.showItemInFolder(path)
    },
    wrote(path) {
      written.add(path)
    },
  }
}

const filters = (kinds: readonly FileKind[]): FileFilter[] =>
  kinds.map(kind => ({ name: kind.name, extensions: [...kind.extensions] }))
