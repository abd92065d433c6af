import type { Page } from 'playwright'
import { launchApp } from '../../test/helpers/launch.ts'
import { medianOf, percentileOf, type Measured } from './median.ts'

const KEYS = 120

/** As a display at 60 Hz shows it: a key waits up to 16.7 ms for the next beat, whatever the program does. */
export async function keyToScreen(page: Page): Promise<Measured[]> {
  const { handled, shown } = await pressKeys(page)
  return [
    { what: '按键到格子里有了这个数', runs: handled.length, milliseconds: medianOf(handled) },
    { what: '按键到屏幕（显示器 60 Hz，软件绘图）', runs: shown.length, milliseconds: medianOf(shown) },
    {
      what: '按键到屏幕，第 95 百分位（其中等显示器节拍最多 16.7）',
      runs: shown.length,
      milliseconds: percentileOf(shown, 0.95),
    },
  ]
}

/** The program's own share of it: a frame is drawn as soon as it can be, with no beat to wait for. */
export async function keysWithoutTheBeat(dataDir: string): Promise<Measured[]> {
  const program = await launchApp({
    dataDir,
    switches: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  const { page } = program
  await page.getByRole('button', { name: /继续填报/ }).click()
  await page
    .getByRole('navigation', { name: '任务清单' })
    .getByRole('button', { name: /三 申请办理/ })
    .click()
  const { shown } = await pressKeys(page)
  await program.close()
  const runs = shown.length
  return [
    { what: '按键到画好（不等节拍）', runs, milliseconds: medianOf(shown), aim: 16 },
    { what: '按键到画好，第 95 百分位', runs, milliseconds: percentileOf(shown, 0.95), aim: 16 },
  ]
}

/** From the key event to the cell that holds it, and on to the frame that shows it, seen from inside the page. */
async function pressKeys(page: Page): Promise<{ handled: number[]; shown: number[] }> {
  const input = page.locator('[data-cell="t3.new.np"]')
  await input.click()
  await page.evaluate(() => {
    const handled: number[] = []
    const shown: number[] = []
    let pressed = 0
    Object.assign(window, { keyTimes: { handled, shown } })
    const afterFrame = (start: number): void => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => shown.push(performance.now() - start)
      channel.port2.postMessage(0)
    }
    document.addEventListener('keydown', event => (pressed = event.timeStamp), true)
    window.addEventListener('input', () => {
      const start = pressed
      handled.push(performance.now() - start)
      requestAnimationFrame(() => {
        afterFrame(start)
      })
    })
  })
  for (let i = 0; i < KEYS; i++) await input.press(String(i % 10), { delay: 20 })
  return page.evaluate(
    () => (window as unknown as { keyTimes: { handled: number[]; shown: number[] } }).keyTimes,
  )
}
