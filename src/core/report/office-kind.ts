import type { OfficeKind } from './report.ts'

export const officeKindNames: Readonly<Record<OfficeKind, string>> = {
  gov_township: '乡镇人民政府',
  subdistrict: '街道办事处',
  gov_county: '县（市、区）人民政府',
  dept_county: '县直部门',
  committee: '管委会',
  other_city: '其他单位',
}

const rules: readonly (readonly [RegExp, OfficeKind])[] = [
  [/街道(?:办事处|办)?$/, 'subdistrict'],
  [/管理?委(?:员会|会)?$|(?:开发区|园区|新区)$/, 'committee'],
  [/[镇乡](?:人民)?政府$|[镇乡]$/, 'gov_township'],
  [/[县市区旗](?:(?:人民)?政府)?$/, 'gov_county'],
  [/(?:[县区旗].*|市.*)(?:局|委员会|办公室|厅|委)$/, 'dept_county'],
]

/** The kind of an office that follows from its full name, where none is registered; a second name in brackets (加挂牌子) does not count. */
export function officeKindOf(name: string): OfficeKind {
  const main = name.trim().replace(/[（(][^（）()]{2,30}[）)]$/, '')
  return rules.find(([words]) => words.test(main))?.[1] ?? 'other_city'
}
