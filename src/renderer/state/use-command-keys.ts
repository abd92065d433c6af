import { useEffect } from 'react'
import { on } from '../api.ts'

/** What a key or a line of the menu does on this screen, by the command's name in the menu. */
export type Commands = Readonly<Record<string, () => void>>

/** Keys that the page itself listens to; the menu only shows them. */
const keys: Readonly<Record<string, string>> = {
  'ctrl+z': 'edit.undo',
  'ctrl+y': 'edit.redo',
  'ctrl+shift+z': 'edit.redo',
  'ctrl+d': 'file.diary',
  'ctrl+p': 'file.preview',
  'ctrl+e': 'file.export',
  'ctrl+f': 'edit.find',
  'ctrl+s': 'file.save',
  'ctrl+shift+s': 'file.keep',
  'ctrl+shift+h': 'file.home',
  'ctrl+pagedown': 'view.nextTask',
  'ctrl+pageup': 'view.previousTask',
  f7: 'view.paper',
  f8: 'view.nextFinding',
  'shift+f8': 'view.previousFinding',
  f9: 'view.check',
  'alt+1': 'finding.repair1',
  'alt+2': 'finding.repair2',
  'alt+3': 'finding.repair3',
  'shift+f2': 'edit.note',
  f1: 'help.here',
}

/** Hears the menu and the keys while a screen is shown. Dialogs keep their own keys. */
export function useCommands(commands: Commands): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('dialog[open]')) return
      const name = [
        event.ctrlKey || event.metaKey ? 'ctrl' : '',
        event.altKey ? 'alt' : '',
        event.shiftKey ? 'shift' : '',
        event.key.toLowerCase(),
      ]
      const run = commands[keys[name.filter(Boolean).join('+')] ?? '']
      if (!run) return
      event.preventDefault()
      run()
    }
    const stop = on('menu', ({ command }) => commands[command]?.())
    document.addEventListener('keydown', press)
    return () => {
      stop()
      document.removeEventListener('keydown', press)
    }
  })
}
