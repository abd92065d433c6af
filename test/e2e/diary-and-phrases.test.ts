import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { takePicture } from '../helpers/take-picture.ts'

describe.skipIf(!hasWindowHost)('随手记 and 常用语, on the way into the text', () => {
  let program: Launched
  let page: Page
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const box = (name: string) => page.getByRole('textbox', { name: `总体情况 ${name}`, exact: true })
  const picture = (name: string) => takePicture(page, name)
  const note = async (sentence: string, date: string, kind: string): Promise<void> => {
    const field = page.getByLabel('做了什么')
    await field.waitFor()
    await expect.poll(() => field.evaluate(f => f === document.activeElement)).toBe(true)
    await page.keyboard.type(sentence)
    await page.getByLabel('日期').fill(date)
    await page.getByLabel('归入').selectOption({ label: kind })
    await field.press('Enter')
    await page.getByRole('listitem').filter({ hasText: sentence }).waitFor()
  }

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
    await page.getByLabel('单位全称').waitFor()
    const { id: officeId } = await call(page, 'offices.create', { office: liuxi })
    await call(page, 'reports.create', { officeId, year: 2026 })
    await page.reload()
    await button('继续填报').waitFor()
  })
  afterAll(async () => {
    await program.close()
  })

  it('is one press away from home, and takes one line after the other by the keyboard', async () => {
    await picture('diary-home')
    await button('记一条').press('Enter')
    await note('组织政务公开培训1次，35人参加', '2026年3月5日', '监督保障')
    await note('改版门户网站本镇栏目2个。', '2026年9月1日', '平台建设')
    await note('接受县政务公开办检查1次。', '2025年12月30日', '其他')
    await picture('diary')
    await button('修改：接受县政务公开办检查1次。').click()
    await page.getByRole('dialog').getByLabel('做了什么').fill('接受市政务公开办检查1次。')
    await page.getByRole('dialog').getByLabel('做了什么').press('Enter')
    // The list shows the entry a moment before the dialog is gone.
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByText('接受市政务公开办检查1次。').waitFor()
    await page.getByLabel('做了什么').press('Enter')
    await page.getByText('请写一句做了什么。').waitFor()
  })

  it('lies beside 总体情况 with the entries of the year; what is chosen goes into its boxes and back as one step', async () => {
    await button('‹ 首页').click()
    await button('继续填报').click()
    await page.getByRole('heading', { name: '一、总体情况' }).waitFor()
    await page.keyboard.press('Control+d')
    await page.getByRole('heading', { name: '随手记' }).waitFor()
    await button('‹ 返回填报').click()
    await button('随手记 2 条').press('Enter')
    const drawer = page.getByRole('complementary', { name: '2026 年随手记' })
    await drawer.waitFor()
    await expect.poll(() => drawer.getByText('市政务公开办').count()).toBe(0)
    await drawer.getByRole('checkbox').nth(0).press('Space')
    await drawer.getByRole('checkbox').nth(1).press('Space')
    await picture('diary-drawer')
    await drawer.getByRole('button', { name: '放进正文（2 条）' }).press('Enter')
    await expect.poll(() => box('监督保障').inputValue()).toBe('组织政务公开培训1次，35人参加。')
    await expect.poll(() => box('政府信息公开平台建设').inputValue()).toBe('改版门户网站本镇栏目2个。')
    await expect.poll(() => drawer.getByText('已用', { exact: true }).count()).toBe(2)
    await picture('diary-used')
    await page.keyboard.press('Control+z')
    await expect.poll(() => box('监督保障').inputValue()).toBe('')
    await expect.poll(() => box('政府信息公开平台建设').inputValue()).toBe('')
    await expect.poll(() => drawer.getByText('已用').count()).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(() => box('监督保障').inputValue()).toBe('组织政务公开培训1次，35人参加。')
    await drawer.getByRole('checkbox').first().press('Escape')
    await expect.poll(() => drawer.count()).toBe(0)
    await expect.poll(() => button('随手记 2 条').evaluate(b => b === document.activeElement)).toBe(true)
  })

  it('keeps a selected wording of the office and puts it in at the caret', async () => {
    await box('主动公开').fill('公开前逐件开展保密审查。')
    await box('主动公开').press('Control+a')
    await button('常用语').click()
    await page.getByRole('menuitem', { name: /存为常用语/ }).click()
    const dialog = page.getByRole('dialog', { name: '存为常用语' })
    await expect.poll(() => dialog.getByLabel('内容').inputValue()).toBe('公开前逐件开展保密审查。')
    await dialog.getByLabel('名称').fill('保密审查')
    await picture('phrase-new')
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.waitFor({ state: 'detached' })
    await box('政府信息管理').fill('前段。后段。')
    await box('政府信息管理').evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(3, 3)
    })
    await button('常用语').click()
    await picture('phrases')
    await page.getByRole('menuitem', { name: /^保密审查/ }).click()
    await expect.poll(() => box('政府信息管理').inputValue()).toBe('前段。公开前逐件开展保密审查。后段。')
    await page.keyboard.press('Control+z')
    await expect.poll(() => box('政府信息管理').inputValue()).toBe('前段。后段。')
    await button('常用语').click()
    await page.getByRole('menuitem', { name: '管理常用语…' }).click()
    await button('删除 保密审查').click()
    await page.getByText('还没有常用语。').waitFor()
    const [office] = (await call(page, 'app.state', {})).offices
    expect(office?.settings.phrases).toEqual([])
  })

  it('asks chapter six for the fees: charged is a sentence with its three figures, undone as one step', async () => {
    await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '其他事项' }).click()
    const text = page.getByRole('textbox', { name: '其他事项 正文' })
    await button('收取了…').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/发出收费通知/).fill('１')
    await dialog.getByLabel(/总金额/).fill('120元')
    await dialog.getByRole('button', { name: '写入第六部分' }).click()
    await dialog.getByText('此项必填，没有的填 0。').waitFor()
    await dialog.getByLabel(/实际收取/).fill('0')
    await picture('fees')
    await dialog.getByRole('button', { name: '写入第六部分' }).click()
    await expect
      .poll(() => text.inputValue())
      .toMatch(/2026年度本机关发出收费通知1件，总金额120元，实际收取0元。$/)
    await expect.poll(() => page.getByText('本年收取信息处理费了吗？').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await button('没有').click()
    await expect.poll(() => text.inputValue()).toMatch(/2026年度本机关未收取信息处理费。$/)
  })
})
