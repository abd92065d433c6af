import type { Section, Subheading } from '../forms/form.ts'
import type { TextBlock } from './report.ts'

/** A sub-heading without its ordinal: （一）主动公开 → 主动公开. */
export const bareTitle = (subheading: string): string =>
  subheading.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+[、是]|\d+[.、．])\s*/, '')

/** The aspect of the form that a block speaks of: by the title of its sub-heading, else by the form's keywords. */
export function aspectOf(section: Section, block: TextBlock): Subheading | undefined {
  if (block.subheading === undefined) return undefined
  const title = bareTitle(block.subheading)
  const aspects = section.subheadings ?? []
  return aspects.find(a => a.title === title) ?? aspects.find(a => a.keywords.some(k => title.includes(k)))
}

/** Where a text of an aspect belongs: the index of its block, or where none is there yet, the length of the list. */
export function homeOf(section: Section, blocks: readonly TextBlock[], aspect: string | undefined): number {
  const at = blocks.findIndex(block =>
    aspect === undefined
      ? block.subheading === undefined && !block.afterTable
      : aspectOf(section, block)?.key === aspect,
  )
  return at < 0 ? blocks.length : at
}

/** A block for an aspect that has none yet. */
export function newBlock(section: Section, aspect: string | undefined): TextBlock {
  const title = section.subheadings?.find(s => s.key === aspect)?.title
  return title === undefined ? { paragraphs: [] } : { subheading: title, paragraphs: [] }
}
