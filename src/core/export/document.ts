import type { Grid, GridCell } from '../forms/grid.ts'
import type { TablePaper } from '../forms/form.ts'

/** The paper, neutral: every writer reads only this. The report is one, and so are the papers beside it. */
export interface PaperDocument {
  /** Broken by meaning, office name first. */
  readonly title: readonly string[]
  readonly docNo: string | null
  /** 草稿 watermark and file name. */
  readonly draft: boolean
  readonly blocks: readonly PaperBlock[]
  readonly sign: PaperSign | null
  /** For properties and fixed times; `date` is ISO and comes from the report, never from the clock. */
  readonly meta: {
    readonly office: string
    readonly year: number
    readonly date: string
    readonly id: string
    /** What a paper beside the report is called in short (送审单); its files keep it whatever else is cut. */
    readonly name?: string
    /** 一致码 of the report that a paper beside it speaks of; a paper without one has its own. */
    readonly code?: string
  }
}

/** `newPage` begins a page: the chapter whose table fills one, or the table itself where text stands before it. */
export type PaperBlock =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string; readonly newPage?: true }
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'table'; readonly table: PaperTable; readonly newPage?: true }

export interface PaperTable {
  readonly id: string
  readonly name: string
  readonly grid: PaperGrid
  readonly paper: TablePaper
  /** Printed text by cell id. */
  readonly values: Readonly<Record<string, string>>
  /** A list: may go on over the page, its heads printed again. Others stay whole where a page holds them. */
  readonly flows?: true
  /** Its numbers as an opaque SVG drawing with a name of its own, printed above it; a Word file has the table alone. */
  readonly picture?: string
}

/** Every official grid is one; papers beside the report add cells of plain words. */
export interface PaperGrid extends Omit<Grid, 'rows'> {
  readonly rows: readonly (readonly PaperCell[])[]
}

export type PaperCell = GridCell | WordsCell

/** Words of any length, broken into lines as they need; a line end in the text begins a new line. */
export interface WordsCell extends Omit<GridCell, 'kind' | 'cell'> {
  readonly kind: 'words'
  readonly align: 'left' | 'center'
  readonly cell?: never
}

/**
 * 署名 and 成文日期 (2026年1月15日); null where the report does not say. `after` are lines below the date, 附注 of the
 * office (GB/T 9704—2012, 7.3.6): printed, but no part of the report, and left out when it is read again.
 */
export interface PaperSign {
  readonly name: string | null
  readonly date: string | null
  readonly sealed: boolean
  readonly after: readonly string[]
}
