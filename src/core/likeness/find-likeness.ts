import type { SectionId } from '../forms/form.ts'
import type { Report } from '../report/report.ts'
import { sectionIds } from '../report/report.ts'
import { compact } from '../text/fold.ts'
import { gramsOf, likenessOf, mostAlike, withoutNames } from './grams.ts'
import type { Grams } from './grams.ts'
import { alikeFrom, shortestCompared } from './likeness.ts'
import type { Changed, Likeness, LikenessSource } from './likeness.ts'

/** A stored paragraph, ready to be compared. */
export interface Comparable {
  readonly grams: Grams
  readonly source: LikenessSource
  readonly names: readonly string[]
}

/** The paragraphs of a stored report that are long enough to compare. */
export function comparables(report: Report, own: boolean): Comparable[] {
  const { office, year } = report
  const names = namesOf(report)
  return paragraphsOf(report).map(({ text }) => ({
    grams: gramsOf(text, names),
    source: { office: office.name, year, own, text },
    names,
  }))
}

/** For each paragraph of the report, the stored one it is most like, where that is like enough to be told. */
export function findLikeness(report: Report, stored: readonly Comparable[]): Likeness[] {
  const names = namesOf(report)
  return paragraphsOf(report).flatMap(({ section, text }) => {
    const grams = gramsOf(text, names)
    let best: { readonly score: number; readonly like: Comparable } | undefined
    for (const like of stored) {
      const least = Math.max(like.source.own ? alikeFrom.own : alikeFrom.other, best?.score ?? 0)
      if (mostAlike(grams, like.grams) < least) continue
      const score = likenessOf(grams, like.grams)
      if (score >= least && !(best && score === best.score)) best = { score, like }
    }
    if (!best) return []
    const { score, like } = best
    const changed = changedBetween(withoutNames(text, names), withoutNames(like.source.text, like.names))
    return [{ section, text, score, changed, source: like.source }]
  })
}

const namesOf = ({ office }: Report): string[] => [office.name, ...office.aliases]

const paragraphsOf = (report: Report): { readonly section: SectionId; readonly text: string }[] =>
  sectionIds.flatMap(section =>
    report.text.sections[section]
      .flatMap(block => block.paragraphs)
      .filter(text => compact(text).length >= shortestCompared)
      .map(text => ({ section, text })),
  )

function changedBetween(ours: string, theirs: string): Changed {
  const [a, b] = [compact(ours), compact(theirs)]
  if (a === b) return 'nothing'
  const years = (text: string) => text.replace(/\d{4}(?=年)|[一二〇零○]{4}(?=年)/g, '#')
  if (years(a) === years(b)) return 'years'
  const figures = (text: string) => text.replace(/\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]+/g, '#')
  return figures(a) === figures(b) ? 'numbers' : 'words'
}
