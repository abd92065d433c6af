import { cellsOf } from '../forms/cells.ts'
import { exactSum } from '../forms/exact-sum.ts'
import { formById } from '../forms/form-for-year.ts'
import type { SectionId } from '../forms/form.ts'
import type { Report } from '../report/report.ts'
import { sectionIds, valueOf } from '../report/report.ts'
import { alignParagraphs } from './align-paragraphs.ts'
import type { ParagraphPair } from './align-paragraphs.ts'

/**
 * A number beside its counterpart. `none`: the other form does not ask for it (无对应项), which is neither a blank
 * nor a difference.
 */
export interface CellPair {
  readonly cell: string
  readonly name: string
  readonly table: string
  readonly old: number | null | 'none'
  readonly now: number | null | 'none'
  /** now − old; null where one of them is no number. */
  readonly change: number | null
}

export type PartId = SectionId | 'preface' | 'extra'

export interface PartPair {
  readonly part: PartId
  readonly heading: string
  readonly pairs: readonly ParagraphPair[]
}

export interface Compared {
  /** Every cell of either form, those of the newer form first. */
  readonly cells: readonly CellPair[]
  /** The words chapter by chapter; chapters that neither has are left out. */
  readonly parts: readonly PartPair[]
}

/** Two years of an office, or two versions of one year, side by side. */
export function compareReports(old: Report, now: Report): Compared {
  const [before, after] = [cellsOf(formById(old.formId)), cellsOf(formById(now.formId))]
  const all = new Map([...after, ...[...before].filter(([id]) => !after.has(id))])
  const cells = [...all.values()].map(({ id, name, table }): CellPair => {
    const [left, right] = [
      before.has(id) ? valueOf(old, id) : 'none',
      after.has(id) ? valueOf(now, id) : 'none',
    ] as const
    const change = typeof left === 'number' && typeof right === 'number' ? exactSum([right, -left]) : null
    return { cell: id, name, table, old: left, now: right, change }
  })
  return { cells, parts: partsOf(old, now) }
}

/** Whether the two sides say different things; 无对应项 on one side says nothing. */
export const differs = ({ old, now }: CellPair): boolean => old !== 'none' && now !== 'none' && old !== now

/** Whether a paragraph was changed, left out or added. */
export const reworded = ({ old, now }: ParagraphPair): boolean => old?.text !== now?.text

function partsOf(old: Report, now: Report): PartPair[] {
  const form = formById(now.formId)
  const parts: readonly PartId[] = ['preface', ...sectionIds, 'extra']
  return parts.flatMap(part => {
    const pairs = alignParagraphs(linesOf(old, part), linesOf(now, part))
    if (pairs.length === 0) return []
    const heading = form.sections.find(s => s.id === part)?.heading
    return [{ part, heading: heading ?? (part === 'preface' ? '导语' : '另设的部分'), pairs }]
  })
}

/** The lines of a part as they are read, sub-headings among them. */
function linesOf({ text }: Report, part: PartId): string[] {
  switch (part) {
    case 'preface':
      return [...text.preface]
    case 'extra':
      return text.extra.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    default:
      return text.sections[part].flatMap(({ subheading, paragraphs }) => [
        ...(subheading ? [subheading] : []),
        ...paragraphs,
      ])
  }
}
