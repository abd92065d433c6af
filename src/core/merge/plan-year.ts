import type { Status } from '../report/report.ts'

/** One version of a year as far as putting two libraries together needs it. */
export interface VersionFacts {
  readonly id: number
  readonly version: number
  readonly status: Status
  readonly formId: string
  /** The same for the same content, whatever version it stands for. */
  readonly content: string
}

/** What becomes of the versions that come from the other library; ids of theirs. */
export interface YearPlan {
  /** Here already. */
  readonly same: readonly number[]
  /** Not here: they come in as they are. */
  readonly add: readonly number[]
  /** Their place is taken by something archived here: kept beside it, which stays as it is. */
  readonly beside: readonly number[]
  /**
   * Both machines worked on the year, and the clerk says how it goes on. parts: two drafts, chosen part by part · whole:
   * a draft here and something settled there (or of another form), one of which is taken as it is.
   */
  readonly ask: { readonly by: 'parts' | 'whole'; readonly theirs: readonly number[] } | null
}

/**
 * Puts the versions of one office's year together. Nothing archived here is ever changed or replaced, and whatever is
 * not taken is kept.
 * @param kept contents that are kept beside the year already
 */
export function planYear(
  here: readonly VersionFacts[],
  kept: readonly string[],
  there: readonly VersionFacts[],
): YearPlan {
  const known = new Set([...here.map(v => v.content), ...kept])
  const open = here.find(isOpen)
  const archived = new Set(here.filter(v => !isOpen(v)).map(v => v.version))
  const newest = Math.max(0, ...archived)
  const plan = { same: [] as number[], add: [] as number[], beside: [] as number[] }
  let ask: { by: 'parts' | 'whole'; theirs: number[] } | null = null
  for (const theirs of [...there].sort((a, b) => a.version - b.version)) {
    const { id, version, content, formId } = theirs
    if (known.has(content)) plan.same.push(id)
    else if (ask) ask.theirs.push(id)
    else if (open && isOpen(theirs)) {
      ask = { by: open.formId === formId ? 'parts' : 'whole', theirs: [id] }
    } else if (open && version >= open.version) ask = { by: 'whole', theirs: [id] }
    else if (archived.has(version) || (isOpen(theirs) && version <= newest)) plan.beside.push(id)
    else plan.add.push(id)
  }
  return { ...plan, ask }
}

const isOpen = ({ status }: VersionFacts): boolean => status !== 'archived'
