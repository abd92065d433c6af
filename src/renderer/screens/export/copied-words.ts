import type { Output } from '../../../contract/api.ts'
import { toChinese } from '../../../core/text/chinese-number.ts'

/** 已复制：1234 字、三张表。… and that it is a draft, where it is one. */
export function copiedInWords({ characters, tables, draft }: Output<'exports.copy'>): string {
  const says = `已复制：正文 ${characters} 字、${toChinese(tables)}张表。到网站后台的编辑器里粘贴，表格和合并的格都在。`
  return draft ? `${says}注意：这还是草稿，定稿以后请重新复制再发布。` : says
}
