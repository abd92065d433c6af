import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOldPapers } from '../../scripts/pictures/old-papers.ts'
import type { Shot } from '../../scripts/pictures/shot.ts'
import { filledShots } from '../../scripts/pictures/all-screens.ts'
import { firstShots } from '../../scripts/pictures/first-screens.ts'
import { paperBeside } from '../../scripts/pictures/report-screens.ts'
import { fillLibrary } from '../../scripts/pictures/years.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { form2021 } from '../../src/core/forms/form-2021.ts'
import { axeFinds, cutOff } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { hasWindowHost } from '../helpers/tools.ts'

/** A zoom of 200 %, or a screen of that scale, leaves the page so much of 1366×768. Between: access.long.test.ts. */
const ZOOMS = [2]
/** The same parts again, with more work to get there; judged by axe where import-many and import-pdf pass through. */
const SEEN_ELSEWHERE = new Set(['import-frame', 'import-text', 'import-pdf', 'import-archive-sure'])

describe.skipIf(!hasWindowHost)('every screen', () => {
  const papers = mkdtempSync(join(tmpdir(), 'nianbao-access-'))
  let program: Launched
  let page: Page

  const resize = async (zoom: number): Promise<void> => {
    const size = { width: Math.round(1366 / zoom), height: Math.round(768 / zoom) }
    await program.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await page.waitForFunction(width => window.innerWidth === width, size.width)
  }
  const judge = async ({ name, go }: Shot): Promise<string[]> => {
    await go(page, program)
    const found = (await axeFinds(page)).map(says => `${name} axe ${says}`)
    for (const zoom of [1, ...ZOOMS]) {
      if (zoom > 1) await resize(zoom)
      found.push(...(await cutOff(page)).map(says => `${name} at ${String(zoom * 100)} % ${says}`))
    }
    await resize(1)
    return found
  }

  const openTable3 = async (): Promise<void> => {
    await page.getByRole('button', { name: /继续填报/ }).click()
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name: '申请办理' }).click()
  }

  beforeAll(async () => {
    program = await launchApp({ size: { width: 1366, height: 768 } })
    page = program.page
  })
  afterAll(async () => {
    await program.close()
    rmSync(papers, { recursive: true })
  })

  it('leaves axe-core nothing to find, and nothing is cut off or out of reach at 100 and 200 %', async () => {
    const found: string[] = []
    for (const shot of firstShots) found.push(...(await judge(shot)))
    await fillLibrary(page)
    const all = [...filledShots(await writeOldPapers(papers)), paperBeside]
    for (const shot of all.filter(each => !SEEN_ELSEWHERE.has(each.name))) {
      await page.reload()
      found.push(...(await judge(shot)))
    }
    expect(found).toEqual([])
  }, 300_000)

  it('reads table three to a screen reader as a table whose cells have whole names', async () => {
    await page.reload()
    await openTable3()
    const table = await page.getByRole('table', { name: '表三 申请办理' }).ariaSnapshot()
    expect(table.split('\n').slice(0, 32)).toMatchInlineSnapshot(`
      [
        "- table "表三 申请办理":",
        "  - caption: 表三 申请办理",
        "  - rowgroup:",
        "    - row "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况":",
        "      - cell "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"",
        "      - columnheader "申请人情况"",
        "    - row "自然人 法人或其他组织 总计":",
        "      - columnheader "自然人"",
        "      - columnheader "法人或其他组织"",
        "      - columnheader "总计"",
        "    - row "商业企业 科研机构 社会公益组织 法律服务机构 其他":",
        "      - columnheader "商业企业"",
        "      - columnheader "科研机构"",
        "      - columnheader "社会公益组织"",
        "      - columnheader "法律服务机构"",
        "      - columnheader "其他"",
        "  - rowgroup:",
        "    - row "一、本年新收政府信息公开申请数量 9 0 0 0 0 1 Σ 10":",
        "      - rowheader "一、本年新收政府信息公开申请数量"",
        "      - cell "9":",
        "        - textbox "表三 本年新收 自然人":",
        "          - /placeholder: ·",
        "          - text: "9"",
        "      - cell "0":",
        "        - textbox "表三 本年新收 商业企业":",
        "          - /placeholder: ·",
        "          - text: "0"",
        "      - cell "0":",
        "        - textbox "表三 本年新收 科研机构":",
        "          - /placeholder: ·",
        "          - text: "0"",
        "      - cell "0":",
      ]
    `)
    const cells = [...cellsOf(form2021).values()].filter(c => c.table === 't3')
    expect(table.match(/- textbox "表三 /g)).toHaveLength(cells.length)
  })

  it('gives the focus back where a dialog was opened, and shows it in forced colours without motion', async () => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const opener = page.getByRole('button', { name: '本表空格填 0' })
    await page.getByRole('button', { name: '对照纸面' }).focus()
    const cell = page.locator('[data-cell="t3.in.np"]')
    await cell.focus()
    await page.keyboard.press('F2')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => cell.evaluate(e => e === document.activeElement)).toBe(true)
    await opener.focus()
    await expect.poll(() => opener.evaluate(e => getComputedStyle(e).outlineStyle)).toBe('solid')
    const outlines = (of: string) =>
      page.locator(of).evaluateAll(all => all.map(e => getComputedStyle(e).outlineStyle))
    await page.locator('[data-cell="t3.open.ent"]').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => outlines('.entry-cell.is-chosen')).toEqual(['solid', 'solid'])
    await page.keyboard.press('F8')
    await expect.poll(() => outlines('.finding.in-hand')).toEqual(['solid'])
    const moving = () =>
      page.evaluate(
        () => document.getAnimations().filter(a => Number(a.effect?.getComputedTiming().duration) > 0).length,
      )
    await expect.poll(() => moving()).toBe(0)
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  })
})
