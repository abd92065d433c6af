import type { Page } from 'playwright'
import { report2021 } from '../../test/helpers/report-builder.ts'
import { button } from './shot.ts'
import type { Shot } from './shot.ts'
import { call, fillZeroYear } from './years.ts'

const YUNLING = { ...report2021(2025).build().office, name: '青河县云岭镇人民政府', aliases: ['云岭镇'] }
const COUNTY = '青河县政务公开办'
const COMMENTS = ['表二 行政许可 本年处理决定数量 应为 3 件', '第五部分与去年雷同']

const opened = (page: Page) => page.getByRole('dialog').first().waitFor()

/** Another office on the same machine, its report final or as far as asked. */
async function finalYear(page: Page, upTo: 'final' | 'sent' | 'returned'): Promise<void> {
  const { offices } = await call(page, 'app.state', {})
  const there = offices.find(each => each.office.name === YUNLING.name)
  const id = there
    ? ((await call(page, 'reports.list', { officeId: there.id }))[0]?.id ?? 0)
    : await fillZeroYear(page, 2025, { office: YUNLING, upTo: 'final' })
  const { summary, events } = await call(page, 'reports.open', { id })
  const sent = events.findLast(event => event.is !== 'published')?.is === 'sent'
  if (upTo !== 'final' && !sent && summary.status === 'final') {
    await call(page, 'events.send', { id, on: '2026-01-16', to: COUNTY })
  }
  if (upTo === 'returned' && summary.status === 'final') {
    await call(page, 'events.return', { id, on: '2026-01-20', from: COUNTY, comments: COMMENTS })
  }
  await page.reload()
  await button(page, /^本单位：/).click()
  await page.getByRole('menuitemradio', { name: YUNLING.name }).click()
}

async function toExport(page: Page, upTo: 'final' | 'sent'): Promise<void> {
  await finalYear(page, upTo)
  await button(page, '导出与归档').click()
  await page.locator('canvas').first().waitFor({ timeout: 60_000 })
}

const asked = (name: string, upTo: 'final' | 'sent', press: RegExp): Shot => ({
  name,
  go: async page => {
    await toExport(page, upTo)
    await button(page, press).click()
    await opened(page)
  },
})

/** 报送, 退回修改, 发布, 退回草稿, 归档 of a final report of a second office. They come last, in this order. */
export const eventShots: readonly Shot[] = [
  asked('send', 'final', /^报送…/),
  asked('reopen', 'final', /^退回草稿…/),
  asked('archive-ask', 'final', /^归档 2025/),
  asked('return', 'sent', /^退回修改…/),
  asked('publish', 'sent', /^发布…/),
  asked('sent-content', 'sent', /^看报送的内容/),
  {
    name: 'next-step',
    go: async page => {
      await toExport(page, 'sent')
      await page.getByRole('heading', { name: '这份年报走到哪一步' }).evaluate(heading => {
        heading.scrollIntoView()
      })
    },
  },
  {
    name: 'event-change',
    go: async page => {
      await toExport(page, 'sent')
      await page.getByRole('button', { name: /^改：/ }).first().click()
      await opened(page)
    },
  },
  {
    name: 'check-final',
    go: async page => {
      await finalYear(page, 'sent')
      await button(page, /^二 主动公开/).click()
      await page
        .getByRole('navigation', { name: '任务清单' })
        .getByRole('button', { name: /审核并定稿/ })
        .click()
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
  {
    name: 'remarks',
    go: async page => {
      await finalYear(page, 'returned')
      await button(page, '继续填报').click()
      await page.getByRole('region', { name: '退回意见' }).waitFor()
    },
  },
  {
    name: 'remark-why',
    go: async page => {
      await finalYear(page, 'returned')
      await button(page, '继续填报').click()
      await button(page, '不改…').click()
      await opened(page)
    },
  },
]
