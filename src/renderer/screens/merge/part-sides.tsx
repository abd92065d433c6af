import { alignParagraphs } from '../../../core/compare/align-paragraphs.ts'
import { differs, reworded } from '../../../core/compare/compare-reports.ts'
import type { Compared } from '../../../core/compare/compare-reports.ts'
import { frameLines } from '../../../core/merge/report-parts.ts'
import type { DifferingPart } from '../../../core/merge/report-parts.ts'
import type { Report } from '../../../core/report/report.ts'
import { ChangedCells } from '../../ui/compare/changed-cells.tsx'
import type { SideNames } from '../../ui/compare/changed-cells.tsx'
import { ComparedParagraphs } from '../../ui/compare/compared-paragraphs.tsx'

export const names: SideNames = { old: '本机', now: '交接包' }

interface PartSidesProps {
  readonly part: DifferingPart
  readonly here: Report
  readonly there: Report
  readonly compared: Compared
}

/** Both sides of one part: the numbers that differ, or the paragraphs. */
export function PartSides({ part: { part, cells }, here, there, compared }: PartSidesProps) {
  if (cells !== null) {
    const own = compared.cells.filter(pair => pair.table === part && differs(pair))
    return own.length === 0 ? null : <ChangedCells compared={{ ...compared, cells: own }} names={names} />
  }
  const pairs =
    part === 'frame'
      ? alignParagraphs(frameLines(here), frameLines(there))
      : (compared.parts.find(each => each.part === part)?.pairs ?? [])
  const changed = pairs.filter(reworded)
  return changed.length === 0 ? null : <ComparedParagraphs pairs={changed} names={names} />
}
