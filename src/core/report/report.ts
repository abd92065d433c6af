import type { SectionId } from '../forms/form.ts'
import type { CellValue } from './cell-value.ts'

/** 乡镇政府 · 街道办 · 县（市、区）政府 · 县直部门 · 管委会 · 其他单位 */
export type OfficeKind =
  'gov_township' | 'subdistrict' | 'gov_county' | 'dept_county' | 'committee' | 'other_city'

export interface Contact {
  readonly office: string | null
  readonly address: string | null
  readonly postcode: string | null
  readonly tel: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly site: string | null
}

/** 机构档案. Each report keeps a snapshot of it. */
export interface Office {
  readonly name: string
  readonly kind: OfficeKind
  readonly contact: Contact
  /** 简称 and former names that may stand in the text. */
  readonly aliases: readonly string[]
  /** Whether the office has 行政执法权 in its own name. */
  readonly enforcement: boolean
}

/** 草稿 · 已定稿 · 已归档 */
export type Status = 'draft' | 'final' | 'archived'

/**
 * 活数字: a number in a paragraph (counted from 0; its range in UTF-16 units) that says what its cells add up to. The
 * text stays plain: its digits are rewritten when a cell changes. No cells: 就是这个数, it stays as it is written.
 */
export interface MarkedNumber {
  readonly paragraph: number
  readonly start: number
  readonly length: number
  readonly cells: readonly string[]
}

/** A sub-heading with its paragraphs; `afterTable` where the text follows the chapter's table. */
export interface TextBlock {
  readonly subheading?: string
  readonly paragraphs: readonly string[]
  readonly afterTable?: true
  /** In the order of the text; absent where there are none. */
  readonly numbers?: readonly MarkedNumber[]
}

/** A chapter that the form does not have, kept where it stood: before the section named, or at the end. */
export interface ExtraSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly before?: SectionId
}

/** Everything of the paper that is not a table cell. Dates are ISO (2026-01-15); null = not there. */
export interface ReportText {
  readonly title: string | null
  readonly docNo: string | null
  readonly periodStart: string | null
  readonly periodEnd: string | null
  readonly signedBy: string | null
  readonly signDate: string | null
  readonly publishDate: string | null
  readonly contact: Contact
  readonly preface: readonly string[]
  /** Headings as printed, where they differ from the form's (imported reports only); '' = the source has none. */
  readonly headings: Readonly<Partial<Record<SectionId, string>>>
  readonly sections: Readonly<Record<SectionId, readonly TextBlock[]>>
  readonly extra: readonly ExtraSection[]
}

/** One year's report of one office, whatever its origin. Plain values; a cell that is not in `cells` is blank. */
export interface Report {
  readonly formId: string
  readonly year: number
  readonly office: Office
  readonly cells: Readonly<Record<string, CellValue>>
  readonly text: ReportText
  /** 批注 by cell, for whoever fills it in, never printed; absent where there are none, as in older reports. */
  readonly notes?: Readonly<Record<string, string>>
  /** 上年末数 typed by hand, by last year's cell, where last year's report is not at hand; absent where none was. */
  readonly openingStock?: Readonly<Record<string, number>>
}

export const noContact: Contact = {
  office: null,
  address: null,
  postcode: null,
  tel: null,
  fax: null,
  email: null,
  site: null,
}

export const sectionIds: readonly SectionId[] = ['s1', 's2', 's3', 's4', 's5', 's6']

export const emptyText: ReportText = {
  title: null,
  docNo: null,
  periodStart: null,
  periodEnd: null,
  signedBy: null,
  signDate: null,
  publishDate: null,
  contact: noContact,
  preface: [],
  headings: {},
  sections: { s1: [], s2: [], s3: [], s4: [], s5: [], s6: [] },
  extra: [],
}

/** The form before anybody has written into it. */
export const blankReport = (formId: string, year: number, office: Office): Report => ({
  formId,
  year,
  office,
  cells: {},
  text: emptyText,
})

/** The number in a cell, or null where it is blank. */
export function valueOf(report: Pick<Report, 'cells'>, cell: string): number | null {
  return report.cells[cell]?.value ?? null
}
