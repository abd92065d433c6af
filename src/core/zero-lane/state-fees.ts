import { feesSentence, suggestedSentences } from '../carry-over/suggested-sentences.ts'
import type { FeesCharged } from '../carry-over/suggested-sentences.ts'
import type { Edit } from '../report/edit.ts'
import { withParagraphs } from '../report/live-numbers/edited-text.ts'
import type { Report } from '../report/report.ts'

/**
 * What chapter six says of the 信息处理费 (国办函〔2020〕109号): charged, or nothing charged (null). The sentence that nothing
 * was charged gives way to the other; everything else of the chapter stays.
 */
export function stateFees({ year, text }: Report, charged: FeesCharged | null): Edit[] {
  const nothing = suggestedSentences(year).find(s => s.section === 's6')?.text
  const sentence = charged ? feesSentence(year, charged) : nothing
  const blocks = text.sections.s6
  if (sentence === undefined || blocks.some(b => b.paragraphs.includes(sentence))) return []
  const last = blocks.at(-1) ?? { paragraphs: [] }
  const kept = last.paragraphs.filter(p => p.trim() !== '' && p !== nothing)
  return [
    {
      what: 'section',
      section: 's6',
      to: [...blocks.slice(0, -1), withParagraphs(last, [...kept, sentence])],
    },
  ]
}
