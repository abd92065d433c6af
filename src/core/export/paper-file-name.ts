import type { PaperDocument } from './document.ts'

const LONGEST = 120

/**
 * 年度-机构-题名 (the habit of DA/T 22), with 草稿 for drafts, without extension:
 * 2025-青河县柳溪镇人民政府-政府信息公开工作年度报告（草稿）. Fit for Windows: none of \ / : * ? " < > |, at most
 * 120 characters; it begins with the year, so it is no reserved name.
 */
export function paperFileName(document: PaperDocument): string {
  const { office, year } = document.meta
  const title = document.title.join('')
  const subject = (title.startsWith(office) ? title.slice(office.length) : title).replace(
    new RegExp(`\\s*${String(year)}\\s*年度?\\s*`),
    '',
  )
  const mark = document.draft ? '（草稿）' : ''
  const name = [...safe(`${String(year)}-${office}-${subject}`)].slice(0, LONGEST - mark.length)
  return `${name.join('')}${mark}`
}

const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
