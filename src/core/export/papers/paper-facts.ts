import type { ChainReason, ChainYear } from '../../checks/chain-of-years.ts'
import type { Finding } from '../../checks/check.ts'
import type { Outcome } from '../../checks/outcome.ts'
import { outcomeOf } from '../../checks/outcome.ts'
import type { Form } from '../../forms/form.ts'
import type { OfficeSettings } from '../../report/office-settings.ts'
import type { Report, Status } from '../../report/report.ts'
import type { PaperPart, PaperPlan } from './compose-paper.ts'

/** Everything the papers beside one report say. */
export interface PaperFacts {
  readonly form: Form
  readonly report: Report
  readonly version: number
  readonly status: Status
  /** 一致码 of the report. */
  readonly code: string
  /** ISO date of the day on which the paper is made. */
  readonly today: string
  readonly settings: OfficeSettings
  readonly findings: readonly Finding[]
  /** 已核实（说明）, by fingerprint. */
  readonly notes: ReadonlyMap<string, string>
  readonly lastYear: Report | null
  /** Each stored year of the office up to this one. */
  readonly years: readonly ChainYear[]
  /** Why broken links of the chain stand as they are. */
  readonly chainReasons: readonly ChainReason[]
}

/** The papers that go with a report, by their names on screen and paper. */
export const paperNames = { approval: '送审单', 'carry-over': '结转核对表', checks: '校验报告' } as const

export type PaperKind = keyof typeof paperNames

const statusNames: Readonly<Record<Status, string>> = { draft: '草稿', final: '已定稿', archived: '已归档' }

/** 第1版（草稿） */
export const versionWords = ({ version, status }: Pick<PaperFacts, 'version' | 'status'>): string =>
  `第${version}版（${statusNames[status]}）`

/** A number as printed on a paper: a blank one is said, else it would look like a slip. */
export const figureWords = (value: number | null): string => (value === null ? '未填' : String(value))

/** What the check came to when the paper was written. */
export const outcomeOfFacts = ({ form, findings, notes }: PaperFacts): Outcome =>
  outcomeOf(form, findings, notes)

/** 可以定稿 · 还有2处必须改、1处需核实 */
export const judgementWords = ({ judgement }: Outcome): string => judgement.says.replaceAll(' ', '')

/** What every paper beside a report has in common. */
export function planOf(
  facts: PaperFacts,
  kind: PaperKind,
  about: string,
  parts: readonly PaperPart[],
): PaperPlan {
  const { report, code, today } = facts
  const office = report.office.name
  return {
    title: `${office}${report.year}${about}${paperNames[kind]}`,
    office,
    year: report.year,
    date: today,
    kind,
    name: paperNames[kind],
    code,
    parts,
  }
}
