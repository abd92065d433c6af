import { codeName } from './consistency-code.ts'
import { escapeXml } from './escape-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
/** The set of properties that a user may add to (ISO 29500-1, 15.2.12.2). */
const SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

/** docProps/custom.xml of Word and Excel files: short strings that are shown under 文件 → 信息 → 属性. */
export function customProperties(code: string, more: Readonly<Record<string, string>> = {}): string {
  const properties = Object.entries({ ...more, [codeName]: code }).map(
    ([name, value], index) =>
      `<property fmtid="${SET}" pid="${String(index + 2)}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  )
  return `${HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`
}
