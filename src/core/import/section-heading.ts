import type { Form, Section, SectionId } from '../forms/form.ts'
import { ordinalOf } from '../text/ordinal.ts'
import { wordsOnly } from '../text/fold.ts'
import { similarity } from '../text/similarity.ts'
import { limits } from './limits.ts'

/** A line that may open a chapter. */
export interface HeadingCandidate {
  readonly row: number
  /** Null: a chapter the form does not have. */
  readonly section: SectionId | null
  readonly sim: number
  readonly ordinal: number | null
  readonly printed: string
  /** Text that follows the heading on the same line. */
  readonly rest: string
}

export type ChapterLevel = 1 | 2 | 3

const leastLikeness = 0.7

/**
 * Reads a line as a chapter heading: 一、总体情况; also with the ordinal lost, other wording, or text behind it.
 * @param level of the ordinal that chapters have: 1 = 一、, in a few reports 2 = （一）or 3 = 1.
 */
export function headingIn(
  text: string,
  row: number,
  form: Form,
  level: ChapterLevel,
): HeadingCandidate | null {
  const trimmed = text.trim()
  if (trimmed.length < 3) return null
  const ordinal = ordinalOf(trimmed)
  if (ordinal && ordinal.level !== level) return null
  const number = ordinal?.number ?? null
  const whole = topicOf(trimmed, form)
  if (whole && isShort(trimmed)) return { row, ...whole, ordinal: number, printed: trimmed, rest: '' }
  const cut = cutHeading(trimmed, form, ordinal !== null)
  if (cut) return { row, section: cut.section, sim: 1, ordinal: number, printed: cut.head, rest: cut.rest }
  if (number === null || !isShort(trimmed) || trimmed.length > 40 || /[。;；]$/.test(trimmed)) return null
  return { row, section: null, sim: 0, ordinal: number, printed: trimmed, rest: '' }
}

const isShort = (text: string) => text.length <= limits.labelLength && !/[。；;].+/.test(text)

/** The chapter whose wording is nearest; the ordinal plays no part. */
export function topicOf(text: string, form: Form): { section: SectionId; sim: number } | null {
  const key = topicKey(text)
  const bare = key.replace(/^(?:政府信息|政务)公开(?:工作)?的?/, '')
  return nearest(key, form) ?? (bare === key ? null : nearest(bare, form))
}

function nearest(key: string, form: Form): { section: SectionId; sim: number } | null {
  if (key.length < 4 || key.length > 40) return null
  let best: { section: SectionId; sim: number } | null = null
  for (const section of form.sections) {
    for (const wording of wordings(section)) {
      const sim = similarity(key, wording, leastLikeness)
      if (sim > (best?.sim ?? 0)) best = { section: section.id, sim }
    }
  }
  return best
}

const topicKey = (text: string) => wordsOnly(ordinalOf(text)?.rest ?? text)
const cache = new WeakMap<Section, readonly string[]>()

function wordings(section: Section): readonly string[] {
  let keys = cache.get(section)
  if (!keys) {
    keys = [topicKey(section.heading), ...section.aliases.map(topicKey)]
    cache.set(section, keys)
  }
  return keys
}

/** 六、其他需要报告的事项：无。 → heading and rest; only where the heading is word for word. */
function cutHeading(text: string, form: Form, numbered: boolean) {
  if (!numbered) return null
  const m = /^(.{4,40}?)(?:[:：。\s]\s*)(.+)$/s.exec(text)
  const glued = form.sections
    .flatMap(s => [s.heading, ...s.aliases].map(w => ({ section: s.id, words: topicKey(w) })))
    .sort((a, b) => b.words.length - a.words.length)
  for (const end of [m?.[1]?.length, ...glued.map(g => endOf(text, g.words))]) {
    if (!end) continue
    const head = text.slice(0, end)
    const section = glued.find(g => g.words === topicKey(head))?.section
    if (section) return { section, head, rest: text.slice(end).replace(/^[:：。\s]+/, '') }
  }
  return null
}

/** Where the words end in the text when nothing but punctuation is between and before them; 0 = not there. */
function endOf(text: string, words: string): number {
  const rest = ordinalOf(text)?.rest ?? text
  let at = text.length - Math.min(text.length, rest.length)
  let i = 0
  while (i < words.length && at < text.length) {
    const c = text.charAt(at)
    if (c === words.charAt(i)) i++
    else if (/[\p{L}\p{N}]/u.test(c)) return 0
    at++
  }
  return i === words.length ? at : 0
}
