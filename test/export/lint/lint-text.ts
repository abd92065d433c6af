import type { PaperDocument } from '../../../src/core/export/document.ts'
import type { DocxParts } from './docx-parts.ts'
import { isGb2312 } from './gb2312.ts'
import type { Xml } from './xml-tree.ts'
import { all, first, isOn, value } from './xml-tree.ts'

const known = ['Title', 'Heading1', 'Heading2', 'BodyGW', 'BodyFlush', 'Sign', 'TableText', 'TableHead']
/** Faces that hold GB 2312 only. */
const small = ['仿宋_GB2312', '楷体_GB2312', '方正小标宋简体']

/** Runs, their faces and how paragraphs hold together. */
export function lintText(parts: DocxParts, paper: PaperDocument): string[] {
  const body = parts.xml('word/document.xml')
  const pages = parts.names.filter(name => /^word\/(?:header|footer)\d\.xml$/.test(name)).map(parts.xml)
  const faces = new Map(
    all(parts.xml('word/styles.xml'), 'w:style').map(style => [
      style.attributes['w:styleId'],
      value(style, 'w:rFonts', 'w:eastAsia'),
    ]),
  )
  return [
    ...[body, ...pages].flatMap(lintRuns),
    ...all(body, 'w:p').flatMap(paragraph => lintFaces(paragraph, faces)),
    ...lintParagraphs(body, paper),
    ...['w:drawing', 'w:hyperlink', 'w:ins', 'w:del', 'w:commentReference']
      .filter(name => first(body, name))
      .map(name => `foreign matter: ${name}`),
  ]
}

const lintRuns = (xml: Xml): string[] =>
  all(xml, 'w:r')
    .filter(run => value(run, 'w:rFonts', 'w:hint') !== 'eastAsia')
    .map(run => `hint: missing on “${textOf(run)}”`)

function lintFaces(paragraph: Xml, faces: ReadonlyMap<string | undefined, string | undefined>): string[] {
  const style = value(paragraph, 'w:pStyle')
  if (!known.includes(style ?? '')) return [`style: ${String(style)} is none of the paper's`]
  return all(paragraph, 'w:r').flatMap(run => {
    const face = value(run, 'w:rFonts', 'w:eastAsia') ?? faces.get(style) ?? ''
    return [...textOf(run)]
      .filter(char => char > '\x7f')
      .filter(char =>
        (char.codePointAt(0) ?? 0) > 0xffff
          ? face !== 'SimSun-ExtB'
          : small.includes(face) && !isGb2312(char),
      )
      .map(char => `face: ${face} has no ${char}`)
  })
}

/** Title, one blank line, text; the signature keeps with the last paragraph, blank lines stand nowhere else. */
function lintParagraphs(body: Xml, paper: PaperDocument): string[] {
  const paragraphs = (first(body, 'w:body')?.children ?? []).filter(child => child.name === 'w:p')
  const wrong: string[] = []
  const styled = (id: string) => paragraphs.filter(p => value(p, 'w:pStyle') === id)
  if (styled('Title').length !== paper.title.length) wrong.push('title: not in its lines')
  const headings = paper.blocks.filter(block => block.is === 'heading')
  for (const level of [1, 2] as const) {
    const count = headings.filter(block => block.level === level).length
    if (styled(`Heading${level}`).length !== count) wrong.push(`headings of level ${level}: not ${count}`)
  }
  const blanks = paragraphs.flatMap((p, index) => (textOf(p) === '' ? [index] : []))
  const front = paper.title.length + (paper.docNo === null ? 0 : 1)
  const signed = paragraphs.findIndex(p => value(p, 'w:pStyle') === 'Sign')
  const stray = blanks.filter(
    index => index !== front && !(signed >= 0 && index < signed && index >= signed - 3),
  )
  if (!blanks.includes(front)) wrong.push('blank line: none below the title')
  if (stray.length > 0) wrong.push(`blank line: at paragraph ${stray.join(', ')}`)
  if (signed >= 0) {
    const from = blanks.find(index => index > front) ?? signed
    const held = paragraphs.slice(Math.max(0, from - 1), paragraphs.length - 1)
    const loose = held.filter(p => !isOn(p, 'w:keepNext') && !/^Heading/.test(value(p, 'w:pStyle') ?? ''))
    if (loose.length > 0 && endsWithText(paper)) wrong.push('signature: may stand alone on a page')
  }
  if (paragraphs.some(p => value(p, 'w:widowControl') !== 'false')) wrong.push('widow control: on')
  return wrong
}

const endsWithText = ({ blocks }: PaperDocument): boolean => blocks.at(-1)?.is !== 'table'

const textOf = (xml: Xml): string =>
  all(xml, 'w:t')
    .map(t => t.text)
    .join('')
