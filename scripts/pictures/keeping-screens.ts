import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchApp } from '../../test/helpers/launch.ts'
import type { Launched } from '../../test/helpers/launch.ts'
import { button } from './shot.ts'
import type { Shot } from './shot.ts'
import { call, fillLibrary } from './years.ts'

const COUNTY = '青河县政务公开办'

export async function toBackups(page: Page): Promise<void> {
  await button(page, /^本单位：/).click()
  await page.getByRole('menuitem', { name: '备份与交接…' }).click()
  await page.getByRole('heading', { name: '备份', exact: true }).waitFor()
}

/** What the next dialog of the system answers. */
export async function willPick({ app }: Launched, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

async function recordEvents(page: Page): Promise<void> {
  const [office] = (await call(page, 'app.state', {})).offices
  const years = office ? await call(page, 'reports.list', { officeId: office.id }) : []
  const id = years.find(({ year }) => year === 2025)?.id
  if (id === undefined) throw new Error('the library has no 2025')
  await call(page, 'events.send', { id, on: '2026-01-16', to: COUNTY })
  const url = 'https://www.qinghe.example.gov.cn/nb/2025.html'
  await call(page, 'events.publish', { id, on: '2026-01-28', url })
}

/** 备份与交接, and 办理经过 of a year that was sent and published. */
export const keepingShots: readonly Shot[] = [
  {
    name: 'backups',
    go: async page => {
      await call(page, 'backups.make', {})
      await toBackups(page)
      await page.getByText('完好').first().waitFor()
    },
  },
  {
    name: 'events',
    go: async page => {
      await recordEvents(page)
      await button(page, '打开 2025 年年报').click()
      await page.getByRole('heading', { name: '办理经过' }).evaluate(heading => {
        heading.scrollIntoView()
      })
    },
  },
]

/** A 交接包 of another machine whose clerk wrote on in the same draft. */
export async function writeOtherMachine(folder: string): Promise<string> {
  const other = await launchApp()
  const id = await fillLibrary(other.page)
  const to = [
    { subheading: '存在的主要问题', paragraphs: ['专栏更新不够及时，村级公开内容偏少。'] },
    { subheading: '改进情况', paragraphs: ['逐月核对目录，更新公开事项，各村每季度公开一次。'] },
  ]
  const edits = [
    { what: 'section', section: 's5', to } as const,
    { what: 'cell', cell: 't3.new.np', to: { value: 8, origin: 'typed' } } as const,
  ]
  await call(other.page, 'reports.saveSteps', { id, steps: [{ id: 'other-machine', kind: 'edit', edits }] })
  await willPick(other, folder)
  await call(other.page, 'bundles.write', { password: null })
  await other.close()
  const written = readdirSync(folder).find(name => name.endsWith('.nbz'))
  if (written === undefined) throw new Error('no 交接包 was written')
  return join(folder, written)
}

/** 合并 of that one. */
export const mergeShot = (bundle: string): Shot => ({
  name: 'merge',
  go: async (page, program) => {
    await toBackups(page)
    await willPick(program, bundle)
    await button(page, '打开交接包…').click()
    await page.getByText(/还有 \d+ 处没有选/).waitFor()
  },
})
