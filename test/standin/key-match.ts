import type { KeyPress } from './page-preload.ts'

const NAMED: Readonly<Record<string, string>> = {
  plus: '+',
  return: 'enter',
  esc: 'escape',
  space: ' ',
  del: 'delete',
}

/** Whether a key press is the accelerator, written as in Electron: `CmdOrCtrl+Shift+H`. */
export function isAccelerator(accelerator: string, press: KeyPress): boolean {
  const parts = accelerator.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const wants = (...names: string[]): boolean => names.some(name => parts.includes(name))
  if (wants('ctrl', 'control', 'cmdorctrl', 'commandorcontrol') !== press.ctrl) return false
  if (wants('shift') !== press.shift || wants('alt', 'option') !== press.alt) return false
  if (wants('super', 'meta', 'cmd', 'command') !== press.meta) return false
  const key = NAMED[last] ?? last
  return press.key.toLowerCase() === key || press.code.toLowerCase() === `key${key}`
}
