import type { TextBlock } from '../report.ts'
import { endOf, withMarks } from './marked-number.ts'
import type { NumberPlace } from './marked-number.ts'
import { isWholeNumber } from './written-number.ts'

/**
 * The block after its text was edited. Typing beside a number moves its mark, an edit inside it takes the mark away; a
 * digit put against it makes it another number and takes it away too. Splitting and joining paragraphs keep it.
 */
export function withParagraphs(block: TextBlock, paragraphs: readonly string[]): TextBlock {
  const edited = { ...block, paragraphs }
  return block.numbers ? withMarks(edited, movedPlaces(block.numbers, block.paragraphs, paragraphs)) : edited
}

/** Where numbers stand after the text was edited; those that are no longer the same number are left out. */
export function movedPlaces<T extends NumberPlace>(
  places: readonly T[],
  old: readonly string[],
  next: readonly string[],
): T[] {
  const moved = movedByTidying(old, next, places) ?? movedByTyping(old, next, places)
  return moved.filter(m => isWholeNumber(next[m.paragraph] ?? '', m.start, m.length))
}

/** One stretch was replaced: what the texts share at both ends stays, with the marks that lie wholly in it. */
function movedByTyping<T extends NumberPlace>(
  old: readonly string[],
  next: readonly string[],
  places: readonly T[],
): T[] {
  const [before, after] = [old.join('\n'), next.join('\n')]
  const from = sharedStart(before, after)
  const tail = sharedEnd(before, after, from)
  const [oldTo, by] = [before.length - tail, after.length - before.length]
  const [oldStarts, newStarts] = [startsOf(old), startsOf(next)]
  return places.flatMap(mark => {
    const start = (oldStarts[mark.paragraph] ?? 0) + mark.start
    if (start + mark.length > from && start < oldTo) return []
    return [placed(mark, start >= oldTo ? start + by : start, newStarts)]
  })
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n += 1
  return n
}

function sharedEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from
  let n = 0
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n += 1
  return n
}

/** Where each paragraph begins in the joined text. */
function startsOf(paragraphs: readonly string[]): number[] {
  let at = 0
  return paragraphs.map(p => {
    const start = at
    at += p.length + 1
    return start
  })
}

function placed<T extends NumberPlace>(mark: T, at: number, starts: readonly number[]): T {
  const paragraph = starts.findLastIndex(start => start <= at)
  return { ...mark, paragraph, start: at - (starts[paragraph] ?? 0) }
}

/** Left alone, a box drops blank lines and blanks around each line: many places at once, none inside a number. */
function movedByTidying<T extends NumberPlace>(
  old: readonly string[],
  next: readonly string[],
  places: readonly T[],
): T[] | undefined {
  const kept = old.flatMap((p, i) => (p.trim() === '' ? [] : [i]))
  if (kept.length !== next.length || kept.some((from, i) => old[from]?.trim() !== next[i])) return undefined
  return places.flatMap(mark => {
    const paragraph = kept.indexOf(mark.paragraph)
    const text = old[mark.paragraph] ?? ''
    const start = mark.start - (text.length - text.trimStart().length)
    const moved = { ...mark, paragraph, start }
    return paragraph < 0 || start < 0 || endOf(moved) > text.trim().length ? [] : [moved]
  })
}
