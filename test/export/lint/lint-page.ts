import type { DocxParts } from './docx-parts.ts'
import type { Xml } from './xml-tree.ts'
import { all, first, isOn, value } from './xml-tree.ts'

const margins = { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1427, gutter: 0 }

/** GB/T 9704 5.1, 5.2 and 7.5: the page, its grid, its numbers at the outer edge. */
export function lintPage(parts: DocxParts): string[] {
  const sections = all(parts.xml('word/document.xml'), 'w:sectPr')
  return sections.length === 0
    ? ['page: no section']
    : sections.flatMap(section => lintSection(parts, section))
}

function lintSection(parts: DocxParts, section: Xml): string[] {
  const wrong: string[] = []
  const size = first(section, 'w:pgSz')?.attributes
  if (size?.['w:w'] !== '11906' || size['w:h'] !== '16838') wrong.push('page: not A4')
  for (const [side, twips] of Object.entries(margins)) {
    const is = value(section, 'w:pgMar', `w:${side}`)
    if (is !== String(twips)) wrong.push(`margin: ${side} is ${String(is)}`)
  }
  const grid = first(section, 'w:docGrid')?.attributes
  if (grid?.['w:type'] !== 'lines' || grid['w:linePitch'] !== '579' || 'w:charSpace' in grid) {
    wrong.push('grid: not 22 lines')
  }
  if (first(section, 'w:pgNumType')?.attributes['w:start'] !== undefined)
    wrong.push('page number: starts anew')
  return [
    ...wrong,
    ...lintFooter(parts, section, 'default', 'right'),
    ...lintFooter(parts, section, 'even', 'left'),
  ]
}

function lintFooter(parts: DocxParts, section: Xml, type: string, side: 'left' | 'right'): string[] {
  const reference = all(section, 'w:footerReference').find(r => r.attributes['w:type'] === type)
  if (!reference) return [`page number: no footer for ${type} pages`]
  const target = all(parts.xml('word/_rels/document.xml.rels'), 'Relationship').find(
    r => r.attributes['Id'] === reference.attributes['r:id'],
  )?.attributes['Target']
  const footer = parts.xml(`word/${String(target)}`)
  const text = all(footer, 'w:t').map(t => t.text)
  return [
    ...(value(footer, 'w:jc') === side && value(footer, 'w:ind', `w:${side}`) === '280'
      ? []
      : [`page number: not 空一字 at the ${side} of ${type} pages`]),
    ...(text.join('|') === '— | —' && first(footer, 'w:instrText')?.text.trim() === 'PAGE'
      ? []
      : [`page number: no — 1 — on ${type} pages`]),
    ...(value(footer, 'w:pStyle') === 'PageNum' && !isOn(footer, 'w:b') ? [] : ['page number: style']),
  ]
}
