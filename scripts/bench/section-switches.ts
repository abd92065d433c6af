import type { Page } from 'playwright'
import { medianOf, percentileOf, type Measured } from './median.ts'

/** From the click on a line of the task list to the frame that shows the other part, seen from inside the page. */
export async function sectionSwitches(page: Page): Promise<Measured[]> {
  const times = await page.evaluate(async () => {
    const tasks = [
      ...document.querySelectorAll<HTMLButtonElement>('nav[aria-label="任务清单"] button'),
    ].filter(button => /[一二三四五六] /.test(button.textContent))
    const shown = (): Promise<void> =>
      new Promise(done => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            done()
          }
          channel.port2.postMessage(0)
        })
      })
    const found: number[] = []
    for (let i = 0; i < 48; i++) {
      const start = performance.now()
      tasks[i % tasks.length]?.click()
      await shown()
      if (i >= tasks.length) found.push(performance.now() - start)
      await new Promise(done => setTimeout(done, 30))
    }
    return found
  })
  return [
    { what: '切换到另一部分', runs: times.length, milliseconds: medianOf(times), aim: 50 },
    {
      what: '切换到另一部分，第 95 百分位',
      runs: times.length,
      milliseconds: percentileOf(times, 0.95),
      aim: 50,
    },
  ]
}
