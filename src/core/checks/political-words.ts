import { chineseNumber, toChinese } from '../text/chinese-number.ts'
import type { CheckInput, FoundBy, FunctionRule } from './check.ts'
import { partyMeetings } from './party-meetings.ts'
import type { Meeting } from './party-meetings.ts'
import { matchesIn, slipsIn } from './slips.ts'
import { textParts } from './text-parts.ts'

/** 政治性表述. */
export const politicalWordRules: readonly FunctionRule[] = [
  {
    id: 'S-08',
    title: '政治性表述',
    reason: '党代会、中央全会的届次掉字、写错，或者沿用旧文稿而落后于年度，是最不该有的差错。',
    source: '会议公报的日期；已公开年报中的实例',
    leaves: '只核对届次与年度；其他提法请按上级文件核对。表中最后一次会议以后的不判断。',
    severity: 'warning',
    find: meetings,
  },
]

const numerals = '[一二三四五六七八九十]'
const congress = new RegExp(`(?:党的|中共)(${numerals}{1,3})大(?![家会力量型事])`, 'g')
const plena = new RegExp(`(${numerals}{1,3})届((?:${numerals}中[、和及])*${numerals}中)全会`, 'g')
const EARLIEST = 15

function meetings(input: CheckInput): FoundBy[] {
  const { year, text } = input.report
  const written = (text.publishDate ?? text.signDate ?? `${year + 1}-03`).slice(0, 7)
  const newest = partyMeetings.filter(m => m.plenum === 0 && m.held <= `${year}-12`).at(-1)
  const all = textParts(input.report)
    .map(p => p.text)
    .join('\n')
  const behind =
    newest &&
    !all.includes(`${toChinese(newest.congress)}大`) &&
    !all.includes(`${toChinese(newest.congress)}届`)
  const says = (text: string) => `请核对政治性表述：“${text}”。`
  return slipsIn(input, (plain, of) => {
    const named = matchesIn(congress, plain, of).filter(({ groups: [, number = ''], start }) => {
      const nth = chineseNumber(number)
      if (nth === null || nth < EARLIEST || isLater(nth, 0, written)) return true
      const studied = /(?:贯彻|学习|落实|宣传)[^，。；,;]{0,12}$/.test(plain.slice(0, start))
      return behind === true && year > 0 && nth < newest.congress && studied
    })
    const sessions = matchesIn(plena, plain, of).filter(({ groups: [, number = '', list = ''] }) => {
      const nth = chineseNumber(number) ?? 0
      return [...list.matchAll(new RegExp(`(${numerals})中`, 'g'))].some(([, p = '']) =>
        isLater(nth, chineseNumber(p) ?? 0, written),
      )
    })
    return year === 0 ? [] : [...named, ...sessions].map(m => ({ ...m, says: says(m.text) }))
  })
}

/** Held after the report was written. Of meetings beyond the table nothing is known, unless the table reaches further than the report. */
function isLater(nth: number, plenum: number, written: string): boolean {
  const held = partyMeetings.find(m => m.congress === nth && m.plenum === plenum)?.held
  if (held !== undefined) return held > written
  const last = partyMeetings.at(-1)
  return last !== undefined && isBeyond(nth, plenum, last) && written <= last.held
}

const isBeyond = (nth: number, plenum: number, last: Meeting): boolean =>
  nth > last.congress || (nth === last.congress && plenum > last.plenum)
