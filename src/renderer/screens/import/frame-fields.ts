import type { FrameField } from '../../../core/report/edit.ts'
import type { Contact } from '../../../core/report/report.ts'

/** The lines of the frame as they are mended, in the order of the paper. */
export const frameLines: readonly {
  readonly field: FrameField
  readonly label: string
  readonly is: 'words' | 'date'
}[] = [
  { field: 'title', label: '标题', is: 'words' },
  { field: 'docNo', label: '文号', is: 'words' },
  { field: 'periodStart', label: '统计起始日', is: 'date' },
  { field: 'periodEnd', label: '统计截止日', is: 'date' },
  { field: 'signedBy', label: '署名', is: 'words' },
  { field: 'signDate', label: '成文日期', is: 'date' },
  { field: 'publishDate', label: '发布日期', is: 'date' },
]

export const contactLines: readonly { readonly field: keyof Contact; readonly label: string }[] = [
  { field: 'office', label: '联系科室' },
  { field: 'address', label: '地址' },
  { field: 'postcode', label: '邮编' },
  { field: 'tel', label: '电话' },
  { field: 'fax', label: '传真' },
  { field: 'email', label: '电子邮箱' },
  { field: 'site', label: '公开网站' },
]
