import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signedFile } from '../../scripts/packs/signed-file.ts'
import { call, fillZeroYear } from '../../scripts/pictures/years.ts'
import { putToUse } from '../../src/core/packs/put-to-use.ts'
import { form2027, pack2027 } from '../fixtures/packs/pack-2027.ts'
import { axeFinds, cutOff } from '../helpers/judge-screen.ts'
import { launchApp } from '../helpers/launch.ts'
import type { Launched } from '../helpers/launch.ts'
import { programWithKey } from '../helpers/program-with-key.ts'
import { cleanReport, liuxi } from '../helpers/report-builder.ts'
import { hasWindowHost } from '../helpers/tools.ts'
import { small } from '../main/packs/signed.ts'
import { step, typing } from '../main/typed-report.ts'

const { privateKey } = generateKeyPairSync('ed25519')

describe.skipIf(!hasWindowHost)('参数包 in the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pack-'))
  const file = join(folder, '2027.nbcs')
  const county = join(folder, '青河县.nbcs')
  let program: Launched
  beforeAll(async () => {
    programWithKey(folder, privateKey)
    putToUse([pack2027])
    writeFileSync(file, signedFile(privateKey, pack2027))
    writeFileSync(county, signedFile(privateKey, small))
    program = await launchApp({ size: { width: 1366, height: 768 }, appPath: folder })
  })
  afterAll(async () => {
    await program.close()
    rmSync(folder, { recursive: true })
  })

  const choose = (path: string) =>
    program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)

  /** As the system does while the program runs: a second start with the file. */
  const doubleClick = (path: string) =>
    program.app.evaluate(({ app }, named) => {
      app.emit('second-instance', {}, ['nianbao', named], '/')
    }, path)

  it('is shown in words, applied by keys, and then a form nobody has programmed is filled, checked and exported', async () => {
    const { page } = program
    const key = (name: string) => page.keyboard.press(name)
    const judged = async () => [...(await axeFinds(page)), ...(await cutOff(page))]
    await page.getByRole('heading', { level: 1 }).waitFor()
    await fillZeroYear(page, 2026)
    await page.reload()

    await page.getByRole('button', { name: /^本单位：/ }).focus()
    await key('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role')?.startsWith('menuitem'))
    await page.getByRole('menuitem', { name: '参数包…' }).press('Enter')
    await page.getByText('现在没有参数包').waitFor()
    await expect.poll(() => judged()).toEqual([])

    const altered = join(folder, '改过.nbcs')
    writeFileSync(altered, readFileSync(file, 'utf8').replace('自动批量提出', '批量提出'))
    await choose(altered)
    await page.getByRole('button', { name: '载入参数包…' }).focus()
    await key('Enter')
    await page.getByText(/签名对不上/).waitFor()
    await page.getByText('现在没有参数包').waitFor()

    await choose(file)
    await page.getByRole('button', { name: '载入参数包…' }).focus()
    await key('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/新增2027 版格式.*2027 年的年报起使用/).waitFor()
    await dialog.getByText(/新增：.*“农村集体经济组织”/).waitFor()
    await expect.poll(() => judged()).toEqual([])
    await dialog.getByRole('button', { name: '载入', exact: true }).focus()
    await key('Enter')
    await page.getByRole('heading', { name: /2027 版格式（测试）/ }).waitFor()
    await page.getByRole('cell', { name: '使用中' }).waitFor()
    await expect.poll(() => judged()).toEqual([])

    await doubleClick(county)
    await dialog.getByText('乡镇人民政府的公布时限').waitFor()
    await expect
      .poll(() => dialog.getByRole('heading', { level: 3 }).allInnerTexts())
      .toEqual(['规则', '放假安排', '限额和时限', '常用语'])
    await expect.poll(() => judged()).toEqual([])
    await dialog.getByRole('button', { name: '载入', exact: true }).click()
    await page.getByRole('heading', { name: small.name }).waitFor()

    const draft = await call(page, 'reports.create', { officeId: 1, year: 2027 })
    const { id } = draft.summary
    const typed = typing(
      draft.report,
      cleanReport(form2027, 2027, liuxi).with('t2.normDocs.inForce', 8).build(),
    ).filter(
      edit =>
        edit.what !== 'cell' || !/^t3\.(?:new|open|np_machine)\.vil$|^t5\.byPiece\.paid$/.test(edit.cell),
    )
    await call(page, 'reports.saveSteps', { id, steps: [step(...typed)] })
    await page.reload()
    await page.getByRole('button', { name: /继续填报/ }).click()
    const task = (name: RegExp) =>
      page.getByRole('navigation', { name: '任务清单' }).getByRole('button', { name })
    const put = async (cell: string, text: string) => {
      await page.locator(`[data-cell="${cell}"]`).click()
      await page.keyboard.type(text)
      await key('Enter')
    }
    const reads = (cell: string, text: string) =>
      page.waitForFunction(
        ([id, wanted]) => {
          const found = document.querySelector<HTMLInputElement>(`[data-cell="${id}"]`)
          return (found?.value ?? found?.textContent) === wanted
        },
        [cell, text] as const,
      )
    await task(/总体情况/).click()
    await page.getByRole('button', { name: '常用语' }).first().click()
    await page.getByRole('menuitem', { name: /^专区/ }).waitFor()
    await key('Escape')
    await task(/申请办理/).click()
    await put('t3.new.vil', '4')
    await put('t3.np_machine.vil', '1')
    await put('t3.open.vil', '3')
    await reads('t3.sum.tot', '4')
    await task(/其他事项/).click()
    await put('t5.byPiece.paid', '1')
    await reads('t5.all.paid', '1')
    await page.getByText('表五收取信息处理费1元，多于表二收费金额折合的0元').first().waitFor()
    await put('t5.byPiece.paid', '0')
    await expect.poll(() => judged()).toEqual([])
    await page
      .getByText(/已保存/)
      .first()
      .waitFor()

    const final = await call(page, 'reports.finalize', { id })
    expect(final.summary.status).toBe('final')
    await choose(folder)
    const written = await call(page, 'exports.write', { id, formats: ['docx', 'pdf', 'xlsx', 'json'] })
    expect(written).toMatchObject({ is: 'written' })
    expect(readdirSync(folder).filter(name => name.startsWith('2027-'))).toHaveLength(4)

    await page.reload()
    await page.getByRole('button', { name: /^本单位：/ }).click()
    await page.getByRole('menuitem', { name: '参数包…' }).click()
    await page.getByText('有 1 份年报（含回收站里的）用它带来的“2027 版格式”填写，不能移除。').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^移除/ }).count()).toBe(1)
    await page.getByRole('button', { name: `移除 ${small.name}` }).waitFor()

    await page.getByRole('button', { name: /首页/ }).click()
    await page
      .getByText(/2028年2月28日|2028-02-28|2月28日/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^本单位：/ }).click()
    await page.getByRole('menuitem', { name: /校验规则/ }).click()
    await page.getByText(/程序里有 2\d{3} 至 2027 年/).waitFor()
    await page.getByRole('searchbox', { name: '查找规则' }).fill('逐个核实')
    await page
      .getByText(/县里逐个核实/)
      .first()
      .waitFor()

    await page.getByRole('button', { name: /首页/ }).click()
    await page.getByRole('button', { name: /^本单位：/ }).click()
    await page.getByRole('menuitem', { name: '参数包…' }).click()
    await page.getByRole('button', { name: `移除 ${small.name}` }).click()
    await dialog.getByText('恢复程序自带的内容').waitFor()
    await dialog.getByRole('button', { name: '移除', exact: true }).click()
    await page.getByText(`已移除“${small.name}”`).waitFor()
    expect((await call(page, 'app.state', {})).packs.map(({ id }) => id)).toEqual([pack2027.id])
    await page.getByRole('button', { name: /首页/ }).click()
    await page
      .getByText(/2028年1月31日/)
      .first()
      .waitFor()
  }, 180_000)
})
