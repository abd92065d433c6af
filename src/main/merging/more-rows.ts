import type { MergeMore } from '../../contract/merge.ts'
import type { ChainReason } from '../../core/checks/chain-of-years.ts'
import type { DiaryNote } from '../../core/diary/diary.ts'
import type { Phrase } from '../../core/report/office-settings.ts'
import type { OfficeRecord } from '../../contract/views.ts'
import type { Store } from '../store/store.ts'
import { ourOffice } from './same-office.ts'

/** What an office has there and not here, besides its reports. */
interface MoreOfOffice {
  readonly theirs: OfficeRecord
  readonly ours: OfficeRecord | undefined
  readonly diary: readonly DiaryNote[]
  readonly phrases: readonly Phrase[]
  readonly reasons: readonly ChainReason[]
}

export function moreToTake(here: Store, there: Store): MergeMore {
  const all = moreByOffice(here, there)
  const count = (of: (more: MoreOfOffice) => readonly unknown[]): number =>
    all.reduce((sum, more) => sum + of(more).length, 0)
  return {
    offices: all.filter(({ ours }) => !ours).length,
    diary: count(more => more.diary),
    phrases: count(more => more.phrases),
    reasons: count(more => more.reasons),
  }
}

/**
 * Adds offices, 随手记, 常用语 and reasons of broken links that are not here, each once. What is here is not changed: an
 * office that both have keeps its address, its papers and its checks, and only gets the names it did not have.
 */
export function takeMore(here: Store, there: Store, at: string): MergeMore {
  const counted = moreToTake(here, there)
  for (const { theirs, ours, diary, phrases, reasons } of moreByOffice(here, there)) {
    const { office, settings } = theirs
    const record = ours ?? here.offices.create(office)
    if (!ours) here.offices.saveSettings(record, settings)
    else {
      const { name, aliases: known } = ours.office
      const aliases = office.aliases.filter(alias => alias !== name && !known.includes(alias))
      if (aliases.length > 0) {
        here.offices.update(ours.id, { ...ours.office, aliases: [...known, ...aliases] })
      }
      if (phrases.length > 0) {
        here.offices.saveSettings(ours, { ...ours.settings, phrases: [...ours.settings.phrases, ...phrases] })
      }
    }
    for (const note of [...diary].reverse()) here.diary.add(record.id, note, at)
    for (const reason of reasons) here.chainReasons.put(record.id, reason, at)
  }
  return counted
}

function moreByOffice(here: Store, there: Store): MoreOfOffice[] {
  return there.offices.list().map(theirs => {
    const ours = ourOffice(here, there, theirs)
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
  })
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
