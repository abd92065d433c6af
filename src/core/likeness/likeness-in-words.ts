import type { Likeness } from './likeness.ts'

const changedNames = {
  nothing: '一字未改',
  years: '只改了年份',
  numbers: '只改了数字',
  words: '',
} as const

/** 与 2024 年本单位年报相似 97%（只改了年份） */
export function likenessInWords({ score, changed, source }: Likeness): string {
  const whose = source.own ? '本单位' : source.office
  const how = changedNames[changed]
  const percent = Math.floor(score * 100)
  return `与${whose}${source.year}年年报中的一段相似${percent}%${how && `，${how}`}`
}
