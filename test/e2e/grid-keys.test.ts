import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../../scripts/pictures/years.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { cell as typed, step } from '../main/typed-report.ts'

/** Keys one after another and the cell each leads to. */
type Walk = readonly [key: string, at: string][]

/** Each table, where a key can go wrong: at a head, a computed or carried cell, a wide cell, the edge. */
const walks: Readonly<Record<string, { readonly from: string; readonly walk: Walk }>> = {
  '二 主动公开': {
    from: 't2.rules.made',
    walk: [
      ['ArrowRight', 't2.rules.repealed'],
      ['ArrowDown', 't2.normDocs.repealed'],
      ['ArrowDown', 't2.licences.decisions'],
      ['ArrowUp', 't2.normDocs.made'],
      ['Tab', 't2.normDocs.repealed'],
      ['Tab', 't2.normDocs.inForce'],
      ['Tab', 't2.licences.decisions'],
      ['Shift+Tab', 't2.normDocs.inForce'],
      ['Home', 't2.normDocs.made'],
      ['End', 't2.normDocs.inForce'],
      ['Control+ArrowUp', 't2.rules.inForce'],
      ['Control+ArrowLeft', 't2.rules.made'],
      ['Control+End', 't2.fees.amountWan'],
      ['Control+Home', 't2.rules.made'],
      ['Enter', 't2.normDocs.made'],
      ['Shift+Enter', 't2.rules.made'],
    ],
  },
  '三 申请办理': {
    from: 't3.new.np',
    walk: [
      ['ArrowDown', 't3.in.np'],
      ['ArrowRight', 't3.in.ent'],
      ['Tab', 't3.open.np'],
      ['Shift+Tab', 't3.new.oth'],
      ['ArrowRight', 't3.new.tot'],
      ['ArrowRight', 't3.new.tot'],
      ['Enter', 't3.new.tot'],
      ['Home', 't3.new.np'],
      ['End', 't3.new.oth'],
      ['Control+ArrowDown', 't3.out.oth'],
      ['Shift+Enter', 't3.other_misc.oth'],
      ['Enter', 't3.out.oth'],
      ['Control+ArrowLeft', 't3.out.np'],
      ['Enter', 't3.new.ent'],
      ['Control+End', 't3.out.oth'],
      ['Control+Home', 't3.new.np'],
      ['Enter', 't3.open.np'],
    ],
  },
  '四 复议诉讼': {
    from: 't4.rv.uphold',
    walk: [
      ['End', 't4.lr.pending'],
      ['Home', 't4.rv.uphold'],
      ['Control+ArrowRight', 't4.lr.total'],
      ['ArrowLeft', 't4.lr.pending'],
      ['Control+Home', 't4.rv.uphold'],
      ['Tab', 't4.rv.correct'],
      ['Tab', 't4.rv.otherResult'],
      ['Tab', 't4.rv.pending'],
      ['Tab', 't4.ld.uphold'],
      ['Shift+Tab', 't4.rv.pending'],
      ['Enter', 't4.ld.uphold'],
      ['ArrowDown', 't4.ld.uphold'],
    ],
  },
}

describe.skipIf(!hasWindowHost)('the keys of a spreadsheet, in each table', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nianbao-keys-'))
  let program: Launched
  let page: Page
  const cell = (id: string) => page.locator(`[data-cell="${id}"]`)
  const reads = (id: string) => cell(id).inputValue()
  const inHand = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['cell'] ?? '')
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name)
  }
  const openTask = async (name: string): Promise<void> => {
    await page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name }).click()
  }
  const openReport = async (): Promise<void> => {
    await page.getByRole('button', { name: '继续填报' }).click()
  }

  beforeAll(async () => {
    program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
    page = program.page
    const { id: officeId } = await call(page, 'offices.create', { office: liuxi })
    const openingStock = Object.fromEntries(
      ['np', 'ent', 'sci', 'ngo', 'law', 'oth'].map(column => [`t3.out.${column}`, 0]),
    )
    await call(page, 'reports.create', { officeId, year: 2026, openingStock })
    await page.reload()
    await openReport()
  })
  afterAll(async () => {
    await program.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  })

  for (const [task, { from, walk }] of Object.entries(walks)) {
    it(`walk through ${task}`, async () => {
      await openTask(task)
      await cell(from).focus()
      const went: [string, string][] = []
      for (const [name] of walk) {
        await keys(name)
        went.push([name, await inHand()])
      }
      expect(went).toEqual(walk)
    })
  }

  it('typing replaces, F2 goes into the number, Esc takes back, Delete clears what Shift has chosen', async () => {
    await openTask('四 复议诉讼')
    await cell('t4.rv.uphold').focus()
    await keys('1', '2', 'Tab', '4', 'Tab', '7', 'Shift+Tab', 'Shift+Tab')
    await keys('F2', 'ArrowLeft', '3')
    await expect
      .poll(async () => [await inHand(), await reads('t4.rv.uphold')])
      .toEqual(['t4.rv.uphold', '132'])
    await keys('Escape')
    await expect.poll(() => reads('t4.rv.uphold')).toBe('12')
    await keys('5', 'Enter')
    await expect
      .poll(async () => [await inHand(), await reads('t4.rv.uphold')])
      .toEqual(['t4.rv.correct', '5'])
    await keys('Shift+ArrowRight', 'Delete')
    await expect
      .poll(async () => [await reads('t4.rv.correct'), await reads('t4.rv.otherResult')])
      .toEqual(['', ''])
    await keys('Control+z')
    await expect
      .poll(async () => [await reads('t4.rv.correct'), await reads('t4.rv.otherResult')])
      .toEqual(['4', '7'])
  })

  it('an Enter that takes a candidate of the input method moves nothing', async () => {
    const typist = await page.context().newCDPSession(page)
    await cell('t4.lr.uphold').focus()
    await typist.send('Input.imeSetComposition', { text: '３', selectionStart: 1, selectionEnd: 1 })
    await keys('Enter')
    await expect.poll(() => inHand()).toBe('t4.lr.uphold')
    await typist.send('Input.insertText', { text: '３' })
    await keys('Tab')
    await expect
      .poll(async () => [await inHand(), await reads('t4.lr.uphold')])
      .toEqual(['t4.lr.correct', '3'])
  })

  it('回车向右 and 200 steps to take back are still there after the program has ended', async () => {
    await openTask('二 主动公开')
    await page.getByRole('button', { name: /^回车/ }).click()
    await page.getByRole('menuitemradio', { name: '回车向右' }).click()
    // What the window has still to save would come after the steps.
    await page
      .getByRole('contentinfo')
      .getByText(/已保存 \d/)
      .waitFor()
    const [report] = await call(page, 'reports.list', { officeId: 1 })
    const steps = Array.from({ length: 200 }, (_, i) => step(typed('t2.rules.made', i)))
    await call(page, 'reports.saveSteps', { id: report?.id ?? 0, steps })
    await program.close()
    program = await launchApp({ dataDir, size: { width: 1366, height: 768 } })
    page = program.page
    await openReport()
    await openTask('二 主动公开')
    await cell('t2.rules.made').focus()
    await expect.poll(() => reads('t2.rules.made')).toBe('199')
    await keys('Enter')
    await expect.poll(() => inHand()).toBe('t2.rules.repealed')
    // The steps of the earlier time are read after the report.
    await expect.poll(() => page.getByRole('button', { name: '撤销' }).isEnabled()).toBe(true)
    for (let i = 1; i <= 200; i++) await keys('Control+z')
    await expect.poll(() => reads('t2.rules.made')).toBe('')
    await expect.poll(() => page.getByRole('button', { name: '撤销' }).isEnabled()).toBe(true)
  })
})
