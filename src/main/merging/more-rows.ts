import type { MergeMore } from '../../contract/merge.ts'
import type { ChainReason } from '../../core/checks/chain-of-years.ts'
import type { DiaryNote } from '../../core/diary/diary.ts'
import type { Phrase } from '../../core/report/office-settings.ts'
import type { OfficeRecord } from '../../contract/views.ts'
import type { Store } from '../store/store.ts'
import type { OfficePair } from './office-pairs.ts'

/** What an office has there and not here, besides its reports. */
interface MoreOfOffice {
  readonly theirs: OfficeRecord
  readonly ours: OfficeRecord | undefined
  readonly diary: readonly DiaryNote[]
  readonly phrases: readonly Phrase[]
  readonly reasons: readonly ChainReason[]
}

export const moreOfNone: MergeMore = { offices: 0, diary: 0, phrases: 0, reasons: 0 }

export const sumOfMore = (a: MergeMore, b: MergeMore): MergeMore => ({
  offices: a.offices + b.offices,
  diary: a.diary + b.diary,
  phrases: a.phrases + b.phrases,
  reasons: a.reasons + b.reasons,
})

export function moreOfOffice(here: Store, there: Store, pair: OfficePair): MergeMore {
  const more = absentHere(here, there, pair)
  return more ? counted(more) : moreOfNone
}

/**
 * Adds the office, its 随手记, 常用语 and reasons of broken links that are not here, each once. What is here is not
 * changed: an office that both have keeps its address, its papers and its checks, and only gets the names it did not have.
 */
export function takeMoreOfOffice(here: Store, there: Store, pair: OfficePair, at: string): MergeMore {
  const more = absentHere(here, there, pair)
  if (!more) return moreOfNone
  const { theirs, ours, diary, phrases, reasons } = more
  const { office, settings } = theirs
  const record = ours ?? here.offices.create(office)
  if (!ours) here.offices.saveSettings(record, settings)
  else {
    const { name, aliases: known } = ours.office
    const aliases = office.aliases.filter(alias => alias !== name && !known.includes(alias))
    if (aliases.length > 0) here.offices.update(ours.id, { ...ours.office, aliases: [...known, ...aliases] })
    if (phrases.length > 0) {
      here.offices.saveSettings(ours, { ...ours.settings, phrases: [...ours.settings.phrases, ...phrases] })
    }
  }
  for (const note of [...diary].reverse()) here.diary.add(record.id, note, at)
  for (const reason of reasons) here.chainReasons.put(record.id, reason, at)
  return counted(more)
}

const counted = ({ ours, diary, phrases, reasons }: MoreOfOffice): MergeMore => ({
  offices: ours ? 0 : 1,
  diary: diary.length,
  phrases: phrases.length,
  reasons: reasons.length,
})

/** null: the other library does not have the office. */
function absentHere(here: Store, there: Store, { ours, theirs }: OfficePair): MoreOfOffice | null {
  if (!theirs) return null
  return {
    ...{ theirs, ours },
    diary: absent(there.diary.of(theirs.id), ours ? here.diary.of(ours.id) : [], wordsOfNote),
    phrases: ours ? absent(theirs.settings.phrases, ours.settings.phrases, ({ text }) => text.trim()) : [],
    reasons: absent(
      there.chainReasons.of(theirs.id),
      ours ? here.chainReasons.of(ours.id) : [],
      ({ year, fingerprint }) => `${String(year)} ${fingerprint}`,
    ),
  }
}

const wordsOfNote = ({ date, kind, sentence, link }: DiaryNote): string =>
  JSON.stringify([date, kind, sentence, link])

/** Those of `theirs` whose key is not among `ours`, each key once. */
function absent<T>(theirs: readonly T[], ours: readonly T[], keyOf: (one: T) => string): T[] {
  const known = new Set(ours.map(keyOf))
  return theirs.filter(one => {
    const key = keyOf(one)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
