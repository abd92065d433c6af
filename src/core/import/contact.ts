import type { Contact } from '../report/report.ts'
import { noContact } from '../report/report.ts'

const stop = '[^,，;；。、()（）【】\\[\\]\\s]'
const office = new RegExp(
  `(?:请(?:与|和|同|向|联系|致电|咨询|径与|直接与)+|联系(?:单位|部门|科室)[:：])\\s*(${stop}{3,40}?)(?:联系|咨询|反映|索取|提出|[,，;；。(（【:：]|$)`,
)
const tel = '[0-9０-９][0-9０-９\\-－—–―()（）/ ]{5,30}[0-9０-９]'

/** Where readers can turn to, from the preface (or wherever it stands). As printed; null where it is not given. */
export function contactIn(text: string): Contact {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1]?.trim() ?? null
  return {
    ...noContact,
    office: cleanOffice(find(office)),
    address: find(
      /(?:联系|办公|通讯|通信)?地址\s*[:：为]?\s*([^,，;；。）)】\n]{4,60}?)(?=[,，;；。）)】\n]|\s*(?:邮编|邮政编码|电话|联系电话|传真)|$)/,
    ),
    postcode: find(/(?:邮政?编码?|邮编)\s*[:：为]?\s*(\d{6})(?!\d)/),
    tel: find(
      new RegExp(`(?:联系|办公|咨询)?(?:电话|方式)(?:[（(][^（）()]{1,8}[）)])?\\s*[:：为]?\\s*(${tel})`),
    ),
    fax: find(new RegExp(`传真[）)]?\\s*[:：为]?\\s*(${tel})`)),
    email: find(/([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})/),
    site: find(/((?:https?:\/\/|www\.)[A-Za-z0-9.\-_/?=&%#:~+]{4,200})/i),
  }
}

function cleanOffice(name: string | null): string | null {
  if (name === null) return null
  const bare = name.replace(/^(?:与|和|同|向|到)/, '').replace(/(?:进行|取得)$/, '')
  return bare.length >= 3 && !/^(?:我们|本机关)$/.test(bare) ? bare : null
}
