import type { DocxParts } from './docx-parts.ts'
import type { Xml } from './xml-tree.ts'
import { all, first, isOn, value } from './xml-tree.ts'

interface Wanted {
  /** Half points. */
  readonly size: number
  /** Twips, exact. */
  readonly line: number
  readonly align?: string
  /** 首行缩进二字 */
  readonly indented?: true
  readonly level?: number
  readonly offGrid?: true
  /** −0.25 磅 makes 28 characters fit. */
  readonly tight?: true
}

const wanted: Readonly<Record<string, Wanted>> = {
  Title: { size: 44, line: 640, align: 'center', offGrid: true },
  Heading1: { size: 32, line: 579, indented: true, level: 0 },
  Heading2: { size: 32, line: 579, indented: true, level: 1 },
  BodyGW: { size: 32, line: 579, align: 'both', indented: true, tight: true },
  BodyFlush: { size: 32, line: 579, align: 'both', tight: true },
  Sign: { size: 32, line: 579, align: 'right', tight: true },
  TableText: { size: 21, line: 250, align: 'center', offGrid: true },
  TableHead: { size: 21, line: 250, align: 'center', offGrid: true },
  PageNum: { size: 28, line: 320, offGrid: true },
}

/** The styles are those of `documents.md` 1.4, complete and nothing doubled. */
export function lintStyles(parts: DocxParts): string[] {
  const xml = parts.xml('word/styles.xml')
  const styles = all(xml, 'w:style')
  const defaults = first(first(xml, 'w:docDefaults'), 'w:lang')?.attributes
  const languages =
    defaults?.['w:eastAsia'] === 'zh-CN' && defaults['w:val'] === 'en-US'
      ? []
      : ['language: default of the styles']
  return [
    ...languages,
    ...(/w:line="580"/.test(parts.names.map(parts.text).join(''))
      ? ['line of 580: gives 21 lines a page']
      : []),
    ...Object.entries(wanted).flatMap(([id, wants]) => {
      const found = styles.filter(style => style.attributes['w:styleId'] === id)
      return found.length === 1
        ? found.flatMap(style => lintStyle(id, style, wants))
        : [`style ${id}: ${found.length}`]
    }),
  ]
}

function lintStyle(id: string, style: Xml, wants: Wanted): string[] {
  const checks: Readonly<Record<string, boolean>> = {
    size: value(style, 'w:sz') === String(wants.size),
    line: value(first(style, 'w:pPr'), 'w:spacing', 'w:line') === String(wants.line),
    'exact line': value(first(style, 'w:pPr'), 'w:spacing', 'w:lineRule') === 'exact',
    alignment: wants.align === undefined || value(style, 'w:jc') === wants.align,
    'indent of two': value(style, 'w:ind', 'w:firstLineChars') === (wants.indented ? '200' : undefined),
    'indent of 640': value(style, 'w:ind', 'w:firstLine') === (wants.indented ? '640' : undefined),
    'outline level':
      value(style, 'w:outlineLvl') === (wants.level === undefined ? undefined : String(wants.level)),
    'keep with next': wants.level === undefined || isOn(style, 'w:keepNext'),
    snapToGrid: (value(style, 'w:snapToGrid') === '0') === (wants.offGrid === true),
    'character spacing': value(first(style, 'w:rPr'), 'w:spacing') === (wants.tight ? '-5' : undefined),
    hint: value(style, 'w:rFonts', 'w:hint') === 'eastAsia',
    'Han face': !['Times New Roman', undefined].includes(value(style, 'w:rFonts', 'w:eastAsia')),
    black: ['000000', undefined].includes(value(style, 'w:color')),
  }
  return Object.entries(checks).flatMap(([what, right]) => (right ? [] : [`style ${id}: ${what}`]))
}
