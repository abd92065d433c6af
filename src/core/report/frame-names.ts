import type { FrameField } from './frame-fields.ts'
import type { Contact } from './report.ts'

/** What the lines around the six chapters are called, on every screen and in the log. */
export const frameNames: Readonly<Record<FrameField, string>> = {
  title: '标题',
  docNo: '发文字号',
  periodStart: '统计期限自',
  periodEnd: '统计期限至',
  signedBy: '署名',
  signDate: '成文日期',
  publishDate: '发布日期',
}

/** 联系方式, in the order of the paper. */
export const contactNames: Readonly<Record<keyof Contact, string>> = {
  office: '联系科室',
  address: '地址',
  postcode: '邮编',
  tel: '电话',
  fax: '传真',
  email: '电子邮箱',
  site: '网址',
}

export const contactFields = Object.keys(contactNames) as readonly (keyof Contact)[]

const dates: ReadonlySet<FrameField> = new Set(['periodStart', 'periodEnd', 'signDate', 'publishDate'])

/** Whether a line holds a date (ISO) and not words. */
export const isDateField = (field: FrameField): boolean => dates.has(field)
