import type { Office } from '../../../../src/core/report/report.ts'
import { report2019, report2021 } from '../../../helpers/report-builder.ts'
import type { ReportBuilder } from '../../../helpers/report-builder.ts'

type Said = readonly (readonly [subheading: string, ...paragraphs: string[]])[]

/** A report as an invented office would hand it in; nothing in it is wrong. */
export interface CleanReport {
  readonly year: number
  readonly office: Pick<Office, 'name' | 'kind' | 'aliases'> & { readonly place: string }
  /** All other cells are 0. */
  readonly cells: Readonly<Record<string, number>>
  /** Last year's cells, where the report follows one. */
  readonly last?: Readonly<Record<string, number>>
  readonly s1: Said
  readonly s5: Said
  readonly s6: Said
}

export function cleanReport({ year, office, cells, last, ...chapters }: CleanReport): ReportBuilder {
  const { place, ...named } = office
  const start = (year < 2021 ? report2019(year) : report2021(year)).office({
    ...named,
    contact: {
      office: `${named.aliases[0] ?? named.name}办公室`,
      address: `${place}和平路16号`,
      postcode: '999010',
      tel: '0999-7654321',
      fax: '0999-7654322',
      email: 'xxgk@qinghe.example',
      site: 'www.qinghe.example/xxgk',
    },
  })
  const sections = {
    ...start.build().text.sections,
    s1: said(chapters.s1),
    s5: said(chapters.s5),
    s6: said(chapters.s6),
  }
  const report = start.withAll(cells).text({ sections })
  return last ? report.lastYear(last) : report
}

const said = (chapter: Said) =>
  chapter.map(([subheading, ...paragraphs]) => ({ ...(subheading ? { subheading } : {}), paragraphs }))
