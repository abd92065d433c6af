import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import type { AxeResults, RunOptions } from 'axe-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const asked: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What axe-core finds on the screen as it stands: `rule: element, element`. WCAG 2.2 AA and its best practices.
 * A mark on the printed page is as large as the printed cell; the list beside it (and F8) leads to the same place, which
 * WCAG 2.5.8 asks for.
 */
export async function axeFinds(page: Page): Promise<string[]> {
  // Through the DevTools protocol, past the Content Security Policy, which lets no foreign script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    options => (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(options),
    asked,
  )
  return violations.flatMap(v => {
    const nodes = v.nodes.filter(n => !(v.id === 'target-size' && n.html.includes('paper-mark')))
    return nodes.length === 0 ? [] : [`${v.id}: ${nodes.map(n => n.target.join(' ')).join(' | ')}`]
  })
}

/**
 * What cannot be seen or reached at the present size: a thing to press outside the window that nothing scrolls to, and text
 * that is cut off where its box hides what is too much (an ellipsis with the whole text in reach is no cut).
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (e: Element): string =>
      `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} “${(e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 24)}”`
    const shown = (e: Element): boolean =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !e.closest('.visually-hidden, [aria-hidden="true"], [popover]:not(:popover-open)')
    const scope = document.querySelector('dialog[open]') ?? document.body
    const out: string[] = []
    const scrolls = (e: Element, axis: 'x' | 'y'): boolean => {
      for (let at = e.parentElement; at; at = at.parentElement) {
        const style = getComputedStyle(at)
        const way = axis === 'x' ? style.overflowX : style.overflowY
        if (way === 'auto' || way === 'scroll') return true
        if (at === scope) return false
      }
      return false
    }
    for (const e of scope.querySelectorAll(
      'button, input, select, textarea, a[href], summary, [tabindex="0"]',
    )) {
      if (!shown(e)) continue
      const box = e.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) continue
      const wide = box.left < -1 || box.right > innerWidth + 1
      const high = box.top < -1 || box.bottom > innerHeight + 1
      if ((wide && !scrolls(e, 'x')) || (high && !scrolls(e, 'y'))) {
        out.push(
          `outside: ${name(e)} ${[box.left, box.top, box.right, box.bottom].map(Math.round).join(',')}`,
        )
      }
      const x = box.left + box.width / 2
      const y = box.top + box.height / 2
      const top = document.elementFromPoint(x, y)
      const bar = e.closest('.top-bar, .status-bar, .dialog-foot')
      // An open menu lies over what is beside its button until it is closed.
      if (bar && top && !e.contains(top) && !top.closest(':popover-open'))
        out.push(`covered: ${name(e)} by ${name(top)}`)
    }
    for (const e of document.querySelectorAll('.page')) {
      const main = e.closest('main')
      if (main && shown(e) && main.scrollWidth > main.clientWidth + 1) out.push(`sideways: ${name(e)}`)
    }
    for (const e of document.querySelectorAll('.status-bar-start, .status-bar-end')) {
      if (shown(e) && e.scrollWidth > e.clientWidth + 1) out.push(`runs over: ${name(e)}`)
    }
    for (const e of scope.querySelectorAll('*')) {
      if (!(e instanceof HTMLElement) || !shown(e)) continue
      const style = getComputedStyle(e)
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
      if (
        hides &&
        e.scrollWidth > e.clientWidth + 1 &&
        e.clientWidth > 0 &&
        e.textContent.trim() &&
        !e.title
      ) {
        out.push(`cut: ${name(e)} ${String(e.scrollWidth)} > ${String(e.clientWidth)}`)
      }
    }
    return out
  })
}
