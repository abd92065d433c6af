import { isDateOnly } from '../text/date-words.ts'
import { tidy } from '../text/fold.ts'
import { ordinalOf } from '../text/ordinal.ts'
import type { Source, SourceBlock } from './blocks.ts'
import { isFurniture } from './furniture.ts'
import { isOfficeName } from './office-name.ts'
import { isBlankMark, isPageNumber, isValue } from './row.ts'
import { isTitle } from './title.ts'
import type { Vocabulary } from './vocabulary.ts'

type Line = SourceBlock & { is: 'line' }

/** How wide a line is. Copies out of a PDF break by paper width, others after so many characters. */
const measures: readonly ((text: string) => number)[] = [
  text => text.length,
  text => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0),
]
/** A line may end this many characters early: no line begins with a comma, a word is not torn. */
const slack = 2.5
const shortest = 18
const fewest = 3
const narrowest = 22

/**
 * Joins the lines of paragraphs that were broken at a fixed width, page numbers between them left out. A line is
 * joined with the next one only when it is as wide as lines go and no sentence ends there; a source whose lines
 * have all lengths stays as it is.
 */
export function unwrapLines(source: Source, vocabulary: Vocabulary): Source {
  const prose = source.blocks.flatMap(b =>
    b.is === 'line' && isProse(b.text, vocabulary) ? [trimEnd(b.text)] : [],
  )
  const isFull = fullness(prose)
  if (!isFull) return source
  const indented = prose.some(t => isIndented(t))
  const blocks: SourceBlock[] = []
  let pages: SourceBlock[] = []
  let open: Line | null = null
  for (const block of source.blocks) {
    if (open && block.is === 'line' && isPageNumber(block.text)) {
      pages.push(block)
      continue
    }
    const last: Line | null = open
    if (last && block.is === 'line' && goesOn(last.text, block.text)) {
      blocks[blocks.length - 1] = { ...last, text: trimEnd(last.text) + block.text.trim() }
    } else blocks.push(...pages, block)
    pages = []
    const now = blocks.at(-1)
    open =
      block.is === 'line' &&
      now?.is === 'line' &&
      isProse(now.text, vocabulary) &&
      isFull(trimEnd(block.text))
        ? now
        : null
  }
  return { ...source, blocks: [...blocks, ...pages] }

  function goesOn(line: string, next: string): boolean {
    if (isTitle(tidy(line)) || isIndented(next) || isTabular(next, vocabulary)) return false
    if (/[。！？]$/.test(line.trim()) && !indented) return false
    if ((ordinalOf(next)?.level ?? 3) < 3) return false
    if (isFull?.(trimEnd(next)) === true) return true
    return !isDateOnly(next) && !isOfficeName(tidy(next)) && !isFurniture(next)
  }
}

const trimEnd = (text: string) => text.replace(/\s+$/, '')
const isIndented = (text: string) => /^(?:　{2}|[ \u00a0]{4}|\t)/.test(text)

/** Part of a table: labels or numbers, cells between pipes or TABs. */
function isTabular(text: string, vocabulary: Vocabulary): boolean {
  if (/[|｜\t]|\d\s+\d+(?:\s|$)/.test(text.trim()) || isValue(text) || isBlankMark(text)) return true
  return text
    .trim()
    .split(/\s+/)
    .some(part => part.length > 3 && vocabulary.find(part) !== null)
}

const isProse = (text: string, vocabulary: Vocabulary) =>
  text.trim().length >= shortest &&
  !isTabular(text, vocabulary) &&
  !isTitle(tidy(text)) &&
  !isFurniture(text) &&
  !hasLeader(text) &&
  /\p{Script=Han}{2}/u.test(text)

/** 二、主动公开政府信息情况……2, a line of a table of contents. */
const hasLeader = (text: string) => /…{2}|[.·]{4}/.test(text)

/**
 * Tells the lines that are as wide as lines go; null where no such width is to be seen. The widest lines of a text
 * that was never broken are whole paragraphs and end a sentence.
 */
function fullness(prose: readonly string[]): ((line: string) => boolean) | null {
  const found = measures.map(measure => {
    const widths = prose.map(measure).sort((a, b) => b - a)
    const width = widths[Math.floor(widths.length / 12)] ?? 0
    const full = (line: string) => measure(line) >= width - slack && measure(line) <= width + slack
    const fullLines = prose.filter(full)
    const torn = fullLines.filter(l => !/[。！？]$/.test(l)).length
    const midWord = fullLines.filter(l => /[\p{L}\p{N}]$/u.test(l)).length
    const often =
      midWord >= fewest && fullLines.length >= prose.length * 0.25 && torn >= fullLines.length * 0.6
    const few = widths.length < 12 && midWord > 0 && midWord >= fullLines.length * 0.5
    return { full, torn, wrapped: width >= narrowest && width < 90 && (often || few) }
  })
  const best = found.filter(f => f.wrapped).sort((a, b) => b.torn - a.torn)[0]
  return best?.full ?? null
}
