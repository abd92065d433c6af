import { cellsOf, isComputed } from '../forms/cells.ts'
import type { Form, SectionId } from '../forms/form.ts'
import type { FrameField } from '../report/frame-fields.ts'
import { frameNames } from '../report/frame-names.ts'
import { valueOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'

/** Something that is still blank, and the place where it is written. */
export type Remaining = { readonly says: string } & (
  | { readonly at: 'cell'; readonly section: SectionId; readonly cell: string }
  | { readonly at: 'box'; readonly section: SectionId; readonly box: number }
  | { readonly at: 'frame'; readonly field: FrameField }
)

const needed: readonly FrameField[] = ['title', 'signedBy', 'signDate', 'periodStart', 'periodEnd']

/** What the paper still lacks, in the order of the form: chapters, then the frame. 文号 and 公布日期 may stay blank. */
export function remainingOf(form: Form, report: Report): Remaining[] {
  const chapters = form.sections.flatMap(section =>
    section.table === undefined
      ? emptyBoxes(report, section.id, section.heading)
      : blankCells(form, report, section.id, section.table),
  )
  const frame = needed
    .filter(field => !report.text[field])
    .map(field => ({ at: 'frame', field, says: frameNames[field] }) as const)
  return [...chapters, ...frame]
}

function emptyBoxes(report: Report, section: SectionId, heading: string): Remaining[] {
  const blocks = report.text.sections[section]
  if (blocks.length === 0) return [{ at: 'box', section, box: 0, says: heading }]
  return blocks.flatMap((block, box) =>
    block.paragraphs.some(p => p.trim() !== '')
      ? []
      : [{ at: 'box', section, box, says: [heading, block.subheading].filter(Boolean).join(' ') } as const],
  )
}

/** One line for each table, leading to its first blank. */
function blankCells(form: Form, report: Report, section: SectionId, table: string): Remaining[] {
  const blanks = [...cellsOf(form).values()].filter(
    cell => cell.table === table && !isComputed(cell) && valueOf(report, cell.id) === null,
  )
  const [first] = blanks
  if (!first) return []
  const says = blanks.length === 1 ? first.name : `${first.name} 等 ${blanks.length} 格`
  return [{ at: 'cell', section, cell: first.id, says }]
}
