import type { FontProfile, PaperSettings } from '../../../core/report/office-settings.ts'
import type { Choice } from './choice-field.tsx'

export const fontChoices: readonly Choice<FontProfile>[] = [
  {
    value: 'gb2312',
    says: '公文字体（常用）',
    hint: '方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体。单位电脑上多半已经装好。',
  },
  {
    value: 'windows',
    says: 'Windows 自带字体',
    hint: '仿宋、楷体、黑体、宋体，标题用宋体加粗。没有另装字体的电脑也能原样显示。',
  },
  {
    value: 'fangzheng-gbk',
    says: '方正字库（GBK）',
    hint: '方正小标宋_GBK、方正仿宋_GBK 等，生僻的人名、地名收得更全。要单位已经装有这套字体。',
  },
]

export const sealChoices: readonly Choice<'sealed' | 'plain'>[] = [
  { value: 'sealed', says: '要盖公章', hint: '日期右空四字，上面给印章留出位置。' },
  { value: 'plain', says: '不盖公章', hint: '单位名称右空二字，日期在下一行。' },
]

export const headingChoices: readonly Choice<PaperSettings['webHeadings']>[] = [
  { value: 'bold', says: '加粗的段落', hint: '网站的模板不会改动它，样子最稳。' },
  { value: 'tags', says: '真正的标题', hint: '网站要求分级标题（h2、h3）时选，读屏软件可以按标题跳转。' },
]
