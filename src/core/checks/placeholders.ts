import { halfWidth } from '../text/half-width.ts'
import { keptByText } from '../text/kept-by-text.ts'
import { withoutAddresses } from '../text/web-address.ts'

const unit =
  '(?=年|月|日|镇|乡|街道|县|市|区|局|委|办|单位|机关|部门|村|件|条|次|个|项|份|人|篇|元|万元|期|场|平台)'
const patterns = [
  /(?:该|本|此|这一)(?:部分|项)?以?表格(?:的)?形式报告/g,
  /这一项报告/g,
  /[（(](?:(?:请|此处)(?:填写|填入|写明|注明|插入)|填写|填入)[^（()）]{0,12}[)）]/g,
  /[（(](?:单位|机关|部门)(?:名称|全称|简称)[)）]/g,
  /此处(?:填写|填入|插入|粘贴)/g,
  /【\s*】|【(?:请|此处|填写|单位|机关|年份|年度|数字|名称|日期)[^】]{0,12}】/g,
  new RegExp(`[×╳]{2,}${unit}`, 'g'),
  new RegExp(`(?<![A-Za-z0-9./])x{2,}${unit}`, 'g'),
  /(?<![A-Za-z0-9./])X{2,}(?![A-Za-z0-9])/g,
  /_{2,}|\*{2,}(?=年|月|镇|乡|县|市|区|局|件|条|次)/g,
]

/** Words and marks of a template that were to be replaced. Web and mail addresses are not looked into. */
export const placeholders = keptByText(
  (paragraph: string): readonly { readonly start: number; readonly text: string }[] => {
    const plain = withoutAddresses(halfWidth(paragraph))
    return patterns
      .flatMap(p => [...plain.matchAll(p)])
      .map(m => ({ start: m.index, text: paragraph.slice(m.index, m.index + m[0].length) }))
      .sort((a, b) => a.start - b.start)
  },
)
