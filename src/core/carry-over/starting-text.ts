import type { Form, Section, SectionId } from '../forms/form.ts'
import { fill } from '../forms/terms.ts'
import { emptyText } from '../report/report.ts'
import type { Office, ReportText, TextBlock } from '../report/report.ts'
import { startingPreface } from './starting-preface.ts'

/** The prescribed title: {机关全称}{年}年政府信息公开工作年度报告. */
export function officialTitle(form: Form, office: Pick<Office, 'name'>, year: number): string {
  return fill(form.title, { org: office.name, year })
}

/** 统计期限: the calendar year. */
export function officialPeriod(year: number): { readonly start: string; readonly end: string } {
  return { start: `${year}-01-01`, end: `${year}-12-31` }
}

/**
 * The frame of a new draft from the 机构档案. Dates of signing and publishing and the 文号 belong to one year and are
 * never carried; last year's narrative is shown beside the editor, not copied (内容雷同 is a finding of every audit).
 */
export function startingText(form: Form, office: Office, year: number): ReportText {
  const period = officialPeriod(year)
  const at = (id: SectionId) => startingBlocks(form.sections.find(s => s.id === id))
  return {
    ...emptyText,
    title: officialTitle(form, office, year),
    periodStart: period.start,
    periodEnd: period.end,
    signedBy: office.name,
    contact: office.contact,
    preface: startingPreface(form, office, year),
    sections: { s1: at('s1'), s2: at('s2'), s3: at('s3'), s4: at('s4'), s5: at('s5'), s6: at('s6') },
  }
}

/** Empty blocks of the prescribed aspects; their （一）（二） is set when the paper is composed. */
function startingBlocks(section: Section | undefined): TextBlock[] {
  return (section?.subheadings ?? []).map(s => ({ subheading: s.title, paragraphs: [] }))
}
