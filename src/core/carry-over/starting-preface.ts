import type { Form } from '../forms/form.ts'
import { contactNames } from '../report/frame-names.ts'
import type { Office } from '../report/report.ts'

/**
 * 导语: legal basis, the parts, 统计期限, where to read it and whom to ask. Habit of every report, not prescribed by
 * 条例 art. 50; what the 机构档案 does not know is left out rather than invented.
 */
export function startingPreface(form: Form, office: Office, year: number): string[] {
  const parts = form.sections.map(s => s.heading.replace(/^[一二三四五六七八九十]+、/, ''))
  return [
    `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）有关规定，按照${form.basis}规定的格式，${office.name}编制了${year}年政府信息公开工作年度报告。`,
    `本报告由${parts.join('，')}${countWord(parts.length)}个部分组成，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    `${whereToRead(office)}如对本报告有疑问，请与${office.contact.office ?? office.name}联系${contactDetails(office)}。`,
  ]
}

const countWord = (n: number) => '零一二三四五六七八九十'.charAt(n) || String(n)

function whereToRead({ contact }: Office): string {
  return contact.site ? `本报告电子版可在网站（${contact.site}）查阅、下载。` : ''
}

function contactDetails({ contact }: Office): string {
  const details = (['address', 'postcode', 'tel', 'fax', 'email'] as const).flatMap(key =>
    contact[key] ? [`${contactNames[key]}：${contact[key]}`] : [],
  )
  return details.length > 0 ? `（${details.join('；')}）` : ''
}
