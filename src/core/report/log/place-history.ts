import type { Form, SectionId } from '../../forms/form.ts'
import { gramsOf, likenessOf } from '../../likeness/grams.ts'
import type { CellValue } from '../cell-value.ts'
import type { Report, TextBlock } from '../report.ts'
import { replay } from './replay.ts'
import type { LoggedStep, Replayed } from './replay.ts'

/** A step with its place in time, as the log keeps it. */
export interface DatedStep extends LoggedStep {
  readonly seq: number
  /** ISO time. */
  readonly at: string
  readonly osUser: string
}

/** One change of one place: when, who, old → new. */
export interface PlaceChange<T> {
  readonly seq: number
  readonly at: string
  readonly who: string
  readonly kind: LoggedStep['kind']
  readonly from: T
  readonly to: T
}

/** Every change of a cell, newest first. A step that left its number as it was is none. */
export const cellHistory = (
  form: Form,
  start: Report,
  steps: readonly DatedStep[],
  cell: string,
): PlaceChange<CellValue | null>[] =>
  changes(replay(form, start, steps), report => report.cells[cell] ?? null, sameNumber).reverse()

const sameNumber = (a: CellValue | null, b: CellValue | null): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.raw ?? '') === (b?.raw ?? '')

/** Typing in one chapter with shorter pauses than this is one change, unless a paragraph made way for another. */
const ONE_SITTING_MS = 5 * 60_000

/** Every change of a chapter's text, newest first; what one person wrote in one sitting is one change. */
export function sectionHistory(
  form: Form,
  start: Report,
  steps: readonly DatedStep[],
  section: SectionId,
): PlaceChange<readonly TextBlock[]>[] {
  const all = changes(replay(form, start, steps), report => report.text.sections[section], sameWords)
  const sittings: PlaceChange<readonly TextBlock[]>[] = []
  for (const change of all) {
    const last = sittings.at(-1)
    if (last && oneSitting(last, change)) sittings.splice(-1, 1, { ...change, from: last.from })
    else sittings.push(change)
  }
  return sittings.filter(({ from, to }) => !sameWords(from, to)).reverse()
}

type Worded = PlaceChange<readonly TextBlock[]>

const oneSitting = (a: Worded, b: Worded): boolean =>
  a.who === b.who &&
  a.kind === 'edit' &&
  b.kind === 'edit' &&
  Date.parse(b.at) - Date.parse(a.at) < ONE_SITTING_MS &&
  writtenOn(a.to, b.to)

/** Less alike than this is another paragraph, not the same one mended. */
const MENDED = 0.35

function writtenOn(old: readonly TextBlock[], now: readonly TextBlock[]): boolean {
  const paragraphs = now.flatMap(block => block.paragraphs)
  const grams = paragraphs.map(p => gramsOf(p))
  return old
    .flatMap(block => block.paragraphs)
    .every(was => {
      if (paragraphs.some(p => p.startsWith(was))) return true
      const before = gramsOf(was)
      return grams.some(after => likenessOf(before, after) >= MENDED)
    })
}

const sameWords = (a: readonly TextBlock[], b: readonly TextBlock[]): boolean => wordsOf(a) === wordsOf(b)
const wordsOf = (blocks: readonly TextBlock[]): string =>
  JSON.stringify(blocks.map(({ subheading, paragraphs }) => [subheading, paragraphs]))

function changes<T>(
  replayed: readonly Replayed<DatedStep>[],
  read: (report: Report) => T,
  same: (a: T, b: T) => boolean,
): PlaceChange<T>[] {
  return replayed.flatMap(({ step, before, after }) => {
    const [from, to] = [read(before), read(after)]
    if (from === to || same(from, to)) return []
    return [{ seq: step.seq, at: step.at, who: step.osUser, kind: step.kind, from, to }]
  })
}
