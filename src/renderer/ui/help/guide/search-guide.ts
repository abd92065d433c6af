import type { Chapter, GuidePart } from '../../../../core/guide/chapter.ts'
import { keys } from '../../../../core/guide/keys.ts'

/** Where a word stands: the part, and a piece of its text around the word. */
export interface Hit {
  readonly chapter: Chapter
  readonly part: GuidePart
  readonly before: string
  readonly word: string
  readonly after: string
}

/** How many signs are shown on each side of the word. */
const AROUND = 22
const SHORTEST = 2

/** Parts that say the word, headings first; a single sign finds nothing. */
export function searchGuide(chapters: readonly Chapter[], asked: string): readonly Hit[] {
  const word = asked.trim().toLowerCase()
  if (word.length < SHORTEST) return []
  const hits = chapters.flatMap(chapter =>
    chapter.parts.flatMap(part => {
      const line = linesOf(part).find(each => each.toLowerCase().includes(word))
      return line === undefined ? [] : [{ chapter, part, ...around(line, word) }]
    }),
  )
  const inHeading = ({ part, chapter }: Hit): number =>
    Number(`${chapter.title}${part.heading}`.toLowerCase().includes(word))
  return hits.sort((a, b) => inHeading(b) - inHeading(a))
}

function linesOf(part: GuidePart): string[] {
  const listed = part.keys ? keys.map(([key, does]) => `${key}：${does}`) : []
  return [part.heading, ...(part.text ?? []), ...(part.steps ?? []), ...listed]
}

function around(line: string, word: string): Pick<Hit, 'before' | 'word' | 'after'> {
  const at = line.toLowerCase().indexOf(word)
  const from = Math.max(0, at - AROUND)
  const to = at + word.length + AROUND
  return {
    before: `${from > 0 ? '…' : ''}${line.slice(from, at)}`,
    word: line.slice(at, at + word.length),
    after: `${line.slice(at + word.length, to)}${to < line.length ? '…' : ''}`,
  }
}
