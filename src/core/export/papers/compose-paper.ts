import type { PaperBlock, PaperDocument } from '../document.ts'
import { printable } from '../full-width.ts'
import { titleLines } from '../title-lines.ts'
import type { TablePlan } from './paper-table.ts'
import { paperTable } from './paper-table.ts'

/** A paper beside the report: its title, and headings, paragraphs and tables in their order. */
export interface PaperPlan {
  /** Begins with the office's name where it is to be broken behind it. */
  readonly title: string
  readonly office: string
  readonly year: number
  /** ISO; stands in the properties instead of the clock's. */
  readonly date: string
  /** Tells the papers of one report apart: approval, carry-over, checks … */
  readonly kind: string
  /** In short: 送审单. */
  readonly name: string
  /** 一致码 of the report it speaks of. */
  readonly code?: string
  readonly parts: readonly PaperPart[]
}

/** A heading is 三号黑体 (level 1) or 三号楷体 (level 2), a paragraph 三号仿宋, a table 五号宋体. */
export type PaperPart =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string; readonly newPage?: true }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly table: TablePlan; readonly newPage?: true }

/**
 * The neutral document of a paper beside the report, for the same writers as the report: write-docx, to-print-html,
 * write-pdf, and the same check of the written file. Two tables need a heading or a paragraph between them.
 */
export function composePaper(plan: PaperPlan): PaperDocument {
  const { title, office, year, date, kind, name, code, parts } = plan
  return {
    title: titleLines(printable(title), office),
    docNo: null,
    draft: false,
    blocks: parts.map(blockOf),
    sign: null,
    meta: {
      office,
      year,
      date,
      id: `${kind}-${year}-${office}`,
      name,
      ...(code === undefined ? {} : { code }),
    },
  }
}

function blockOf(part: PaperPart, index: number, parts: readonly PaperPart[]): PaperBlock {
  if (part.is !== 'table') return { ...part, text: printable(part.text) }
  if (parts[index - 1]?.is === 'table') throw new Error(`${part.table.id} stands right after another table`)
  return { ...part, table: paperTable(part.table) }
}
