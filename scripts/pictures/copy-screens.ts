import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toBackups, willPick } from './keeping-screens.ts'
import { button, entry } from './shot.ts'
import type { Shot } from './shot.ts'
import { call } from './years.ts'

/** A folder of this run, which sweeps its temporary files up. */
const folder = (name: string): string => mkdtempSync(join(tmpdir(), `nianbao-${name}-`))

/** What is asked before a copy comes back, a 交接包 is written or opened, and files are written over. */
export const copyShots: readonly Shot[] = [
  {
    name: 'restore',
    go: async page => {
      await call(page, 'backups.make', {})
      await toBackups(page)
      await page
        .getByRole('button', { name: /^恢复 .* 的备份$/ })
        .last()
        .click()
      await page.getByRole('dialog').getByText('已逐份核对校验码').waitFor()
    },
  },
  {
    name: 'bundle-write',
    go: async page => {
      await toBackups(page)
      await button(page, '做交接包…').click()
      await page.getByLabel('密码（可以不设）').fill('柳溪镇2026')
      await page.getByLabel('再输一次密码').fill('柳溪镇')
    },
  },
  {
    name: 'bundle-password',
    go: async (page, program) => {
      const place = folder('locked')
      await willPick(program, place)
      await call(page, 'bundles.write', { password: '柳溪镇2026' })
      await willPick(program, join(place, readdirSync(place)[0] ?? ''))
      await toBackups(page)
      await button(page, '打开交接包…').click()
      await page.getByRole('dialog', { name: '交接包有密码' }).waitFor()
    },
  },
  {
    name: 'same-names',
    go: async (page, program) => {
      await willPick(program, folder('written'))
      await entry(page, /三 申请办理/)
      await page.keyboard.press('Control+p')
      for (const says of ['已生成', '个同名文件']) {
        await button(page, '导出草稿…').click()
        await page.getByText(says).first().waitFor({ timeout: 60_000 })
      }
    },
  },
]
