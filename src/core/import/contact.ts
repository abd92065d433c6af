import type { Contact } from '../report/report.ts'

const stop = '[^,，;；。、()（）【】\\[\\]\\s]'
const office = new RegExp(
  `(?:请(?:与|和|同|向|联系|致电|咨询|径与|直接与)+|联系(?:单位|部门|科室)[:：])\\s*(${stop}{3,40}?)(?:联系|咨询|反映|索取|提出|[,，;；。(（【:：]|$)`,
)
const tel = '[（(]?[0-9０-９][0-9０-９\\-－—–―()（）/ ]{5,30}[0-9０-９](?:\\s*转\\s*[0-9０-９]{1,6})?'
/** Words with blanks between them count as well: 地 址. */
const spaced = (words: string) => [...words].join('\\s*')
const place = '(?:[^,，;；。（()）】\\n]|[（(][^（()）\\n]{1,30}[）)]){4,60}?'
const addressEnd = `[,，;；。）)】\\n]|\\s*(?:${['邮编', '邮政编码', '电话', '联系电话', '办公电话', '传真'].map(spaced).join('|')})`

const patterns = {
  office,
  address: new RegExp(
    `(?<!下载|网站|网页|网络|网|邮箱|查询)${spaced('地址')}\\s*[:：为]?\\s*(?:在|位于)?\\s*(${place})(?=${addressEnd}|$)`,
  ),
  postcode: new RegExp(`(?:邮政?编码?|${spaced('邮编')})\\s*[:：为]?\\s*([0-9０-９]{6})(?![0-9０-９])`),
  tel: new RegExp(
    `(?:${spaced('电话')}|联系方式)(?:[（(][^（）()0-9０-９]{1,8}[）)])?\\s*[:：为]?\\s*(${tel})`,
  ),
  fax: new RegExp(`${spaced('传真')}[）)]?\\s*[:：为]?\\s*(${tel})`),
  email: /([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})/,
  site: /((?:https?:\/\/|www\.)[A-Za-z0-9.\-_/?=&%#:~+]{4,200})/i,
} as const

/** Where readers can turn to, from the preface (or wherever it stands). As printed; null where it is not given. */
export function contactIn(text: string): Contact {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1]?.trim() ?? null
  return {
    office: cleanOffice(find(patterns.office)),
    address: find(patterns.address),
    postcode: find(patterns.postcode),
    tel: find(patterns.tel),
    fax: find(patterns.fax),
    email: find(patterns.email),
    site: find(patterns.site),
  }
}

function cleanOffice(name: string | null): string | null {
  if (name === null) return null
  const bare = name.replace(/^[:：]?(?:与|和|同|向|到)?[:：]?/, '').replace(/(?:进行|取得)$/, '')
  return bare.length >= 3 && !/^(?:我们|本机关)$/.test(bare) ? bare : null
}
