import { fold } from '../text/fold.ts'

export interface Period {
  readonly start: string | null
  readonly end: string | null
}

/** 统计期限: 2021年1月1日(01月01日)至(2021年)12月31日; nulls where it is not stated. */
export function periodIn(text: string): Period {
  const m = /(20\d{2})年0?1月0?1日(?:起[,，]?)?(?:至|到|[-─~∼]+)(?:(20\d{2})年|同年|当年|本年)?12月31日/.exec(
    fold(text).replace(/\s+/g, ''),
  )
  const year = m?.[1]
  if (year === undefined) return { start: null, end: null }
  return { start: `${year}-01-01`, end: `${m?.[2] ?? year}-12-31` }
}

/** The year with which a paragraph opens (2023年，…), where all that open so name the same; null else. */
export function yearOfOpenings(paragraphs: readonly string[]): number | null {
  const years = paragraphs.flatMap(
    p =>
      /^(?:\([一二三四五六七八九]\))?(20\d{2})年(?:度|以来|来)?[,，]/.exec(
        fold(p).replace(/\s+/g, ''),
      )?.[1] ?? [],
  )
  return new Set(years).size === 1 ? Number(years[0]) : null
}

/** The report year a preface speaks of: 2020年政府信息公开, 2020年度政府信息公开工作. */
export function yearInPreface(text: string): number | null {
  const bare = fold(text).replace(/\s+/g, '')
  const m = /(20\d{2})年度?(?:政府|政务|工作)*(?:信息|政务)公开/.exec(bare) ?? /(20\d{2})年度/.exec(bare)
  return m?.[1] === undefined ? null : Number(m[1])
}
