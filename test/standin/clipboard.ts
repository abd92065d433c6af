import { loud } from './gaps.ts'

type Part = string | Blob | Promise<string | Blob>

/** One thing in several kinds, as Electron 45 has it on the clipboard. */
export class ClipboardItem {
  readonly types: readonly string[]
  readonly #parts: Readonly<Record<string, Part>>

  constructor(parts: Readonly<Record<string, Part>>) {
    this.types = Object.keys(parts)
    this.#parts = parts
  }

  async getType(type: string): Promise<Blob> {
    const part = await this.#parts[type]
    if (part === undefined) throw new Error(`The type ${type} was not found`)
    return typeof part === 'string' ? new Blob([part], { type }) : part
  }
}

let content: readonly ClipboardItem[] = []

const textOf = async (): Promise<string> => {
  const item = content.find(each => each.types.includes('text/plain'))
  return item ? (await item.getType('text/plain')).text() : ''
}

/** A clipboard of the main process alone. */
export const clipboard = loud('clipboard', {
  has: (type: string): Promise<boolean> => Promise.resolve(content.some(item => item.types.includes(type))),
  read: (): Promise<readonly ClipboardItem[]> => Promise.resolve(content),
  readText: textOf,
  write: (items: readonly ClipboardItem[]): Promise<void> => {
    content = items
    return Promise.resolve()
  },
  writeText: (text: string): Promise<void> => {
    content = [new ClipboardItem({ 'text/plain': text })]
    return Promise.resolve()
  },
  clear: (): void => {
    content = []
  },
})
