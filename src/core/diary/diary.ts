/** 随手记: what a sentence is about; the first five are the aspects of 总体情况, by the form's keys. */
export type DiaryKind = 'proactive' | 'onRequest' | 'management' | 'platform' | 'supervision' | 'other'

/** In the order of the menu. */
export const diaryKinds: readonly DiaryKind[] = [
  'proactive',
  'onRequest',
  'management',
  'platform',
  'supervision',
  'other',
]

export const diaryKindNames: Readonly<Record<DiaryKind, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  management: '政府信息管理',
  platform: '平台建设',
  supervision: '监督保障',
  other: '其他',
}

/** One thing that was done, written down on its day so that January has material. */
export interface DiaryNote {
  /** ISO date. */
  readonly date: string
  readonly kind: DiaryKind
  readonly sentence: string
  /** Where it can be looked up: a page, a 文号, a file; null where nothing was noted. */
  readonly link: string | null
}

export interface DiaryEntry extends DiaryNote {
  readonly id: number
}

/** What happened in a report's year, oldest first. */
export const entriesOfYear = (entries: readonly DiaryEntry[], year: number): DiaryEntry[] =>
  entries
    .filter(entry => entry.date.startsWith(`${year}-`))
    .sort((a, b) => a.date.localeCompare(b.date) || a.id - b.id)
