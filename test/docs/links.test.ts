import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, proseOf, ROOT } from './pages.ts'
import type { Page } from './pages.ts'

const links = (page: Page): readonly string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)

/** A heading's name in an address, as the hosting platforms write it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

const headings = (page: Page): readonly string[] =>
  [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))

/** What a link leads to and is not there; null where all is well. */
function missing(page: Page, to: string): string | null {
  if (/^(https?|mailto):/.test(to)) return null
  const [file = '', mark] = decodeURIComponent(to).split('#')
  const path = file === '' ? join(ROOT, page.name) : join(page.folder, file)
  if (!existsSync(path)) return to
  if (mark === undefined) return null
  const there = pages.find(({ name }) => join(ROOT, name) === path)
  return there && headings(there).includes(mark) ? null : to
}

describe('links and pictures', () => {
  it('are looked for where there are some', () => {
    expect(pages.flatMap(links).length).toBeGreaterThan(40)
    expect(pages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/developing.md']),
    )
  })

  it('lead somewhere, to the heading they name', () => {
    const lost = pages.flatMap(page => links(page).map(to => ({ page: page.name, lost: missing(page, to) })))
    expect(lost.filter(link => link.lost !== null)).toEqual([])
  })
})

describe('files of the project that a page names', () => {
  it('are there, from the root or beside the page', () => {
    const named = pages.flatMap(({ name, folder, text }) =>
      [...text.matchAll(/`((?:src|test|scripts|packaging|docs)\/[\w./-]*)`/g)].map(([, path = '']) => {
        const places = [join(ROOT, path), join(folder, path)]
        return { name, path, there: places.some(place => globSync(`${place}*`).length > 0) }
      }),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter(({ there }) => !there)).toEqual([])
  })
})

describe('what was meant to be filled in', () => {
  it('is filled in', () => {
    expect(pages.filter(({ text }) => /@@\w+@@|^@\w+@$/m.test(text)).map(({ name }) => name)).toEqual([])
  })
})
