import type { SectionId } from '../forms/form.ts'
import { defaultScheduleDays } from '../schedule/steps.ts'
import type { ScheduleDays } from '../schedule/steps.ts'

/** Which typefaces the Word file names: 公文 fonts of GB 2312, what comes with Windows, or 方正 GBK. */
export type FontProfile = 'gb2312' | 'windows' | 'fangzheng-gbk'

/** How an office's papers are made. */
export interface PaperSettings {
  readonly fonts: FontProfile
  /** Whether a seal will be put on the paper; the program never draws one. */
  readonly sealed: boolean
  /** File name without extension, of {年度} {机构} {题名} {版本} {文号} {日期}; drafts are marked behind it. */
  readonly fileName: string
  /** Lines after the date, as typed (审核：…, 联系人：…). */
  readonly linesAfterDate: readonly string[]
  /** Headings of the web page: bold paragraphs, which no site template restyles, or real h2 and h3. */
  readonly webHeadings: 'bold' | 'tags'
}

/** What an office's checks leave out, and its local limits. */
export interface CheckSettings {
  /** 提醒 and 提示 rules switched off, with the reason; errors of the form cannot be. */
  readonly off: Readonly<Record<string, string>>
  /** 总体情况 at most so many signs; null = no limit. */
  readonly longestOverview: number | null
  /** The county's own date of publication, 月-日 (01-20); null = the rule of the kind of office. */
  readonly deadline: string | null
  /** Numbers the county wants named in the text (主动公开条数, 培训次数 …), as words. */
  readonly mustName: readonly string[]
}

/** 常用语: a wording of the office's own, put in where it is wanted. */
export interface Phrase {
  readonly label: string
  readonly text: string
  /** The chapter it is offered in; in every chapter where absent. */
  readonly section?: SectionId
}

/** Choices of one office, kept beside its 机构档案. */
export interface OfficeSettings {
  readonly paper: PaperSettings
  readonly checks: CheckSettings
  readonly phrases: readonly Phrase[]
  /** 时限倒排: workdays each step takes here. */
  readonly schedule: ScheduleDays
}

export const defaultOfficeSettings: OfficeSettings = {
  paper: {
    fonts: 'gb2312',
    sealed: true,
    fileName: '{年度}-{机构}-{题名}',
    linesAfterDate: [],
    webHeadings: 'bold',
  },
  checks: { off: {}, longestOverview: null, deadline: null, mustName: [] },
  phrases: [],
  schedule: defaultScheduleDays,
}
