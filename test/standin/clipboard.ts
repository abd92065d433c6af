import { loud } from './gaps.ts'

interface Content {
  readonly text?: string
  readonly html?: string
}
let content: Content = {}

/** A clipboard of the main process alone. */
export const clipboard = loud('clipboard', {
  readText: (): string => content.text ?? '',
  readHTML: (): string => content.html ?? '',
  writeText: (text: string): void => {
    content = { text }
  },
  writeHTML: (html: string): void => {
    content = { html }
  },
  write: (next: Content): void => {
    content = next
  },
  clear: (): void => {
    content = {}
  },
})
