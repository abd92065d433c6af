import { createHash } from 'node:crypto'
import type { PaperDocument } from '../../../src/core/export/document.ts'
import type { DocxParts } from './docx-parts.ts'
import { all, first, isOn, value } from './xml-tree.ts'

/** 1980-01-01 00:00 */
const WORDS_OWN_TIME = 0x00210000

const compat = [
  'spaceForUL',
  'balanceSingleByteDoubleByteWidth',
  'doNotLeaveBackslashAlone',
  'ulTrailSpace',
  'doNotExpandShiftReturn',
]

/** Zip, properties, settings, font table and the data beside the text. */
export function lintPackage(parts: DocxParts, paper: PaperDocument): string[] {
  return [...zip(parts), ...properties(parts, paper), ...settings(parts), ...fontTable(parts), ...data(parts)]
}

function zip({ names, times, text }: DocxParts): string[] {
  const wrong: string[] = []
  const rest = names.slice(2)
  if (
    names[0] !== '[Content_Types].xml' ||
    names[1] !== '_rels/.rels' ||
    [...rest].sort().join() !== rest.join()
  ) {
    wrong.push(`zip order: ${names.join(' ')}`)
  }
  if (times.length !== names.length || times.some(time => time !== WORDS_OWN_TIME)) {
    wrong.push('zip times: an entry has a time of its own')
  }
  for (const name of names.filter(name => name.endsWith('.xml') && !name.startsWith('word/theme'))) {
    if (/w:rsid|w:(?:ascii|hAnsi|eastAsia|cs)Theme=/.test(text(name))) wrong.push(`theme fonts: ${name}`)
  }
  return wrong
}

function properties(parts: DocxParts, { meta, title }: PaperDocument): string[] {
  const core = parts.xml('docProps/core.xml')
  const wrong: string[] = []
  for (const tag of ['dcterms:created', 'dcterms:modified']) {
    if (first(core, tag)?.text !== `${meta.date}T00:00:00Z`) wrong.push(`fixed times: ${tag}`)
  }
  if (first(core, 'dc:title')?.text !== title.join('')) wrong.push('document title')
  if (first(core, 'dc:language')?.text !== 'zh-CN') wrong.push('language: core properties')
  const custom = parts.xml('docProps/custom.xml')
  const code = all(custom, 'property').find(property => property.attributes['name'] === '一致码')
  if (!/^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(first(code, 'vt:lpwstr')?.text ?? ''))
    wrong.push('一致码: not in the properties')
  return wrong
}

function settings(parts: DocxParts): string[] {
  const xml = parts.xml('word/settings.xml')
  return [
    ...(isOn(xml, 'w:evenAndOddHeaders') ? [] : ['odd and even pages: off']),
    ...(value(xml, 'w:characterSpacingControl') === 'compressPunctuation' ? [] : ['settings: 标点挤压']),
    ...compat.filter(name => !isOn(xml, `w:${name}`)).map(name => `settings: ${name}`),
    ...(value(xml, 'w:themeFontLang', 'w:eastAsia') === 'zh-CN' ? [] : ['language: settings']),
  ]
}

function fontTable(parts: DocxParts): string[] {
  const fonts = all(parts.xml('word/fontTable.xml'), 'w:font')
  const listed = new Map(fonts.map(font => [font.attributes['w:name'] ?? '', value(font, 'w:altName') ?? '']))
  const wrong = [...listed].flatMap(([name, standIns]) => [
    ...(standIns.split(',').length < 3 ? [`font table: ${name} has no stand-ins`] : []),
    ...(name.length < 32 ? [] : [`font table: ${name} is too long`]),
  ])
  const asked = all(parts.xml('word/styles.xml'), 'w:rFonts').map(
    fonts => fonts.attributes['w:eastAsia'] ?? '',
  )
  return [
    ...wrong,
    ...asked.filter(name => name !== '' && !listed.has(name)).map(name => `font table: ${name} is not in it`),
  ]
}

/** Where there are data, they are whole and joined to the document; else nothing is left of them. */
function data(parts: DocxParts): string[] {
  const related = parts.text('word/_rels/document.xml.rels').includes('customXml/item1.xml')
  const typed = parts.text('[Content_Types].xml').includes('/customXml/itemProps1.xml')
  const own = parts.names.includes('customXml/item1.xml')
  const named = parts.text('docProps/custom.xml').includes('GIA.sha256')
  if (related !== own || typed !== own || named !== own)
    return ['data: part, relation, type and property disagree']
  if (!own) return []
  const report = parts.xml('customXml/item1.xml')
  const json = first(report, 'json')?.text ?? ''
  const sha256 = createHash('sha256').update(json, 'utf8').digest('hex')
  return sha256 === report.attributes['sha256'] && parts.text('docProps/custom.xml').includes(sha256)
    ? []
    : ['data: the sha256 is not that of the data']
}
