import type { OfficeKind } from './report.ts'

/** What the law and the habit of reports allow and ask of one kind of office. */
export interface Authority {
  /** 月-日 of the year after: 《政府信息公开条例》第四十九条. */
  readonly deadline: '01-31' | '03-31'
  /** 规章制定权: State Council departments, provinces, cities with districts (《立法法》). */
  readonly makesRules: boolean
  /** 定密权 is usual at this level. */
  readonly classifies: boolean
  /** 行政复议机关: counts no suit in which it sits beside the organ that acted (国办公开办函〔2016〕201号). */
  readonly reviewsOthers: boolean
  /** 各级人民政府: results of 工作考核, 社会评议, 责任追究 belong in the report (《条例》第五十条第四项). */
  readonly accountsForWork: boolean
  /** Fees of a year beyond this many 万元 are hardly true; null = no such bound. */
  readonly mostFeesWan: number | null
  /** What the office may end in, and so call itself: 我镇, 本乡. */
  readonly units: readonly string[]
  /** Words for itself that are strange from this kind, unless its own name has the unit in it. */
  readonly strange: readonly string[]
  /** Levels above, strange where they act in its place: 我县严格按照…. */
  readonly strangeActing: readonly string[]
  /** Names that, acting in its report, are another office's. */
  readonly foreign: readonly ForeignName[]
}

/** 镇 (also 乡 and 街道) · 县 (also 区 and 旗) · 局 */
export type ForeignName = 'town' | 'county' | 'bureau'

const oneOfMany = ['我镇', '本镇', '我乡', '本乡', '我街道', '本街道']
const bureau = ['我局', '本局']
const below = {
  deadline: '01-31',
  makesRules: false,
  classifies: false,
  reviewsOthers: false,
  accountsForWork: false,
  mostFeesWan: null,
  strangeActing: [],
} as const

/** One row for each kind of office; every rule that asks for the kind reads it here. */
export const authorities: Readonly<Record<OfficeKind, Authority>> = {
  gov_township: {
    ...below,
    accountsForWork: true,
    mostFeesWan: 1000,
    units: ['镇', '乡'],
    strange: [...oneOfMany, ...bureau, '全镇', '全乡'],
    strangeActing: ['我县', '我区', '我市', '我旗'],
    foreign: ['town', 'county'],
  },
  subdistrict: {
    ...below,
    mostFeesWan: 1000,
    units: ['街道'],
    strange: [...oneOfMany, ...bureau, '全镇', '全乡'],
    strangeActing: ['我县', '我区', '我市', '我旗'],
    foreign: ['town', 'county'],
  },
  gov_county: {
    ...below,
    deadline: '03-31',
    reviewsOthers: true,
    accountsForWork: true,
    units: ['县', '区', '市', '旗'],
    strange: [...oneOfMany, ...bureau, '我县', '本县', '全县'],
    foreign: ['county'],
  },
  dept_county: {
    ...below,
    units: ['局', '委', '办', '中心'],
    strange: [...oneOfMany, ...bureau],
    foreign: ['county', 'bureau'],
  },
  committee: {
    ...below,
    units: ['管委会'],
    strange: [...oneOfMany, ...bureau],
    foreign: ['county'],
  },
  other_city: {
    ...below,
    makesRules: true,
    classifies: true,
    units: [],
    strange: oneOfMany,
    foreign: [],
  },
}
