import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'

/** 快速填报, 随手记 and 常用语, over the half-filled draft. */
export const laneShots: readonly Shot[] = [
  {
    name: 'fast-lane',
    go: async page => {
      await entry(page, /快速填报/)
      await page.getByRole('heading', { name: '快速填报' }).waitFor()
    },
  },
  {
    name: 'diary',
    go: async page => {
      await button(page, '记一条').click()
      await page.getByRole('heading', { name: /^2026 年/ }).waitFor()
    },
  },
  {
    name: 'diary-drawer',
    go: async page => {
      await entry(page, /一 总体情况/)
      await button(page, /^随手记/).click()
      await page.getByRole('checkbox').first().check()
    },
  },
  {
    name: 'phrase',
    go: async page => {
      await entry(page, /五 问题与改进/)
      await button(page, '常用语').click()
      await page.getByRole('menuitem', { name: /存为常用语/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
