import type { Section } from '../forms/form.ts'
import { homeOf, newBlock } from '../report/aspects.ts'
import { withParagraphs } from '../report/live-numbers/edited-text.ts'
import type { TextBlock } from '../report/report.ts'
import { sentencesOf } from '../text/sentences.ts'
import { similarity } from '../text/similarity.ts'
import type { DiaryEntry, DiaryKind } from './diary.ts'

/** Where 其他 goes: the last aspect of the chapter. */
const homeKind = (section: Section, kind: DiaryKind): string | undefined =>
  kind === 'other' ? section.subheadings?.at(-1)?.key : kind

/** The chapter with the chosen entries: those of one kind are one new paragraph at the end of its box. */
export function dropEntries(
  section: Section,
  blocks: readonly TextBlock[],
  chosen: readonly DiaryEntry[],
): TextBlock[] {
  const homes = [...new Set(chosen.map(entry => homeKind(section, entry.kind)))]
  return homes.reduce<TextBlock[]>(
    (all, home) => {
      const at = homeOf(section, all, home)
      const block = all[at] ?? newBlock(section, home)
      const paragraph = chosen
        .filter(entry => homeKind(section, entry.kind) === home)
        .map(entry => closed(entry.sentence))
        .join('')
      const kept = block.paragraphs.filter(p => p.trim() !== '')
      return [...all.slice(0, at), withParagraphs(block, [...kept, paragraph]), ...all.slice(at + 1)]
    },
    [...blocks],
  )
}

/** no: not in the text · whole: word for word · changed: a sentence of the text is much like it */
export type Used = 'no' | 'whole' | 'changed'

const MUCH_ALIKE = 0.6

/** Whether an entry stands in the text. Read off the text itself, so that 撤销 needs no mark to be taken back. */
export function usedIn(blocks: readonly TextBlock[], { sentence }: Pick<DiaryEntry, 'sentence'>): Used {
  const bare = open(sentence)
  const paragraphs = blocks.flatMap(block => block.paragraphs)
  if (paragraphs.some(p => p.includes(bare))) return 'whole'
  const alike = paragraphs.some(p => sentencesOf(p).some(s => similarity(open(s.text), bare, MUCH_ALIKE) > 0))
  return alike ? 'changed' : 'no'
}

const open = (sentence: string): string => sentence.trim().replace(/[。；;.]+$/, '')

/** With its full stop. */
const closed = (sentence: string): string =>
  /[。！？]$/.test(sentence.trim()) ? sentence.trim() : `${open(sentence)}。`
