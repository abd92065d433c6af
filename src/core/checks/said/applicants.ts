/** Who applied, and the columns of table 3 that count it. The first that fits is taken. */
const applicants: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /公民[、和]法人(?:[和或及、]|或者)其他组织|单位[和或]个人/u, columns: [] },
  { words: /自然人|公民(?!代表)/u, columns: ['np'] },
  { words: /商业企业|企业法人/u, columns: ['ent'] },
  { words: /科研机构/u, columns: ['sci'] },
  { words: /社会公益组织|公益组织/u, columns: ['ngo'] },
  { words: /法律服务机构|律师事务所/u, columns: ['law'] },
  { words: /法人(?:(?:[和或及、]|或者)其他组织)?/u, columns: ['ent', 'sci', 'ngo', 'law', 'oth'] },
]

export interface Applicant {
  readonly columns: readonly string[]
  /** The words without the applicant. */
  readonly rest: string
}

/** The applicant named in some words; null where all applicants are meant. */
export function applicantIn(words: string): Applicant | null {
  const named = applicants.find(a => a.words.test(words))
  if (!named || named.columns.length === 0) return null
  const around = new RegExp(
    `(?:来自|来源于|由|为|是)?(?:${named.words.source})(?:提出|提交|申请人)?(?:的)?`,
    'u',
  )
  return { columns: named.columns, rest: words.replace(around, '') }
}
