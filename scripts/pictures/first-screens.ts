import { button } from './shot.ts'
import type { Shot } from './shot.ts'

/** The screens before there is any report. */
export const firstShots: readonly Shot[] = [
  { name: 'start', go: async page => void (await page.getByRole('heading', { level: 1 }).waitFor()) },
  {
    name: 'start-last-year',
    go: async page => {
      await page.getByLabel(/单位全称/).fill('青河县柳溪镇人民政府')
      await button(page, '下一步：上年年报').click()
      await page.getByRole('heading', { name: /有没有/ }).waitFor()
    },
  },
  {
    name: 'start-stock',
    go: async page => {
      await button(page, /录入 \d{4} 年末数/).click()
    },
  },
]
