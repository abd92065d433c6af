/** What a pattern of file names may name, in the order in which the settings explain them. */
export const fileNameParts = ['年度', '机构', '题名', '版本', '文号', '日期'] as const
export type FileNamePart = (typeof fileNameParts)[number]

/** 年度-机构-题名, the habit of DA/T 22. */
export const usualPattern = '{年度}-{机构}-{题名}'

const isPart = (name: string): name is FileNamePart => fileNameParts.some(part => part === name)
const place = /\{([^{}]*)\}/g

/** Why a pattern cannot be used, in a sentence; null where it can. */
export function patternTrouble(pattern: string): string | null {
  const names = [...pattern.matchAll(place)].map(found => found[1] ?? '')
  const unknown = names.find(name => !isPart(name))
  const rest = pattern.replace(place, '')
  const forbidden = /[\\/:*?"<>|]|\p{Cc}/u.exec(rest)?.[0]
  if (pattern.trim() === '') return '文件名的样式没有填写。'
  if (unknown !== undefined) {
    const known = fileNameParts.map(part => `{${part}}`).join('')
    return `不认识“{${unknown}}”。可以用的有：${known}。`
  }
  if (/[{}]/.test(rest)) return '“{”和“}”要成对，例如 {年度}。'
  if (forbidden !== undefined) return `文件名里不能有“${forbidden}”。`
  if (!names.includes('年度')) return '文件名里要有 {年度}，否则各年的文件同名。'
  return null
}

/** The pattern with its places filled; where a report has nothing for one, the sign between goes with it. */
export function fillPattern(pattern: string, values: Readonly<Record<FileNamePart, string>>): string {
  return pattern
    .replace(place, (whole, name: string) => (isPart(name) ? values[name] : whole))
    .replace(/([-_—·.\s])\1+/gu, '$1')
    .replace(/（）|\(\)|〔〕|\[\]|【】/gu, '')
    .replace(/^[-_—·.\s]+|[-_—·.\s]+$/gu, '')
}
