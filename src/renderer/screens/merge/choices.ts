import type { MergeChoice, MergeYear, Side } from '../../../contract/merge.ts'

/** What the clerk has chosen so far, by `keyOf` the year and, in it, by part; `whole` where the whole report is chosen. */
export type Choices = Readonly<Record<string, Readonly<Record<string, Side>>>>

export const keyOf = ({ office, year }: Pick<MergeYear, 'office' | 'year'>): string =>
  `${office} ${String(year)}`

/** The names under which a year's answers stand; none where nothing is asked. */
export function askedParts({ ask }: MergeYear): readonly string[] {
  if (!ask) return []
  return ask.by === 'whole' ? ['whole'] : ask.parts.map(({ part }) => part)
}

export const choose = (choices: Choices, year: MergeYear, parts: readonly string[], side: Side): Choices => ({
  ...choices,
  [keyOf(year)]: { ...choices[keyOf(year)], ...Object.fromEntries(parts.map(part => [part, side])) },
})

export const sideOf = (choices: Choices, year: MergeYear, part: string): Side | undefined =>
  choices[keyOf(year)]?.[part]

/** How many places are still to be chosen. */
export const openPlaces = (choices: Choices, years: readonly MergeYear[]): number =>
  years.reduce(
    (sum, year) => sum + askedParts(year).filter(part => sideOf(choices, year, part) === undefined).length,
    0,
  )

/** As main is told. */
export const answersOf = (choices: Choices, years: readonly MergeYear[]): MergeChoice[] =>
  years.flatMap((each): MergeChoice[] => {
    if (!each.ask) return []
    const { office, year } = each
    const parts = choices[keyOf(each)] ?? {}
    const { whole } = parts
    if (each.ask.by === 'parts') return [{ office, year, parts }]
    return whole === undefined ? [] : [{ office, year, whole }]
  })
