import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pictureFile, picturesOf } from '../../src/core/guide/chapter.ts'
import { chapters } from '../../src/core/guide/guide.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { writeGuide } from '../../src/main/export/write-guide.ts'
import { fontsFolder, has, popplerPages } from './tools.ts'

const pictures = resolve(import.meta.dirname, '../../resources/guide')

describe('the pictures of the guide', () => {
  it('are all there, and no other', () => {
    expect(readdirSync(pictures).toSorted()).toEqual(picturesOf(chapters).map(pictureFile).toSorted())
  })
})

const engine = chromiumPdfEngine({ fontsFolder })
describe.skipIf(!engine || !has('pdftotext'))('the guide as a PDF', () => {
  afterAll(async () => {
    await engine?.close()
  })

  it('names in its contents the page on which each chapter begins, and holds every part', async () => {
    if (!engine) return
    const bytes = await writeGuide(engine, { pictures, version: '1.2.3', released: '2027-03-01' })
    const pages = popplerPages(bytes, '-layout').map(page => page.replace(/\s+/g, ''))
    expect(pages[0]).toContain('1.2.3版2027年3月1日')
    for (const [i, { title, parts }] of chapters.entries()) {
      const head = `${'一二三四五六七八九十'.charAt(i)}、${title}`
      const at = pages.findIndex((page, number) => number > 1 && page.includes(head))
      expect(at, title).toBeGreaterThan(1)
      expect(pages[1]).toMatch(new RegExp(`${title}${String(at + 1)}(?!\\d)`))
      for (const { heading } of parts)
        expect(pages.slice(at).join(''), heading).toContain(heading.replace(/\s+/g, ''))
    }
    expect(pages.slice(2).every((page, i) => page.endsWith(`—${String(i + 3)}—`))).toBe(true)
    expect(pages[0]).not.toContain('—1—')
  })
})
