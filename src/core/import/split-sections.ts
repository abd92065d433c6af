import type { Form, SectionId } from '../forms/form.ts'
import type { ExtraSection, ReportText, TextBlock } from '../report/report.ts'
import { tidy } from '../text/fold.ts'
import type { Heading } from './find-headings.ts'
import { healLines, isWrapped } from './heal-lines.ts'
import { textOfRow } from './row.ts'
import type { Row } from './row.ts'
import { isSubheading } from './subheading.ts'
import type { Region } from './table-regions.ts'

export interface Body {
  readonly rows: readonly Row[]
  readonly headings: readonly Heading[]
  readonly regions: readonly Region[]
  /** First row after the report's text. */
  readonly end: number
}

type SectionTexts = Pick<ReportText, 'sections' | 'extra' | 'headings'>

interface Chapter {
  readonly section: SectionId | null
  readonly printed: string
  readonly lines: { text: string; after: boolean }[]
}

/** The narrative of each chapter with its sub-headings; text behind the chapter's table is marked. */
export function splitSections(body: Body, form: Form): SectionTexts {
  const chapters = chaptersOf(body, form)
  const wrapped = isWrapped(chapters.flatMap(c => c.lines.map(l => l.text)))
  const sections: Record<SectionId, TextBlock[]> = { s1: [], s2: [], s3: [], s4: [], s5: [], s6: [] }
  const headings: Partial<Record<SectionId, string>> = {}
  const extra: ExtraSection[] = []
  chapters.forEach((chapter, i) => {
    if (chapter.section === null) {
      const next = chapters.slice(i + 1).find(c => c.section !== null)?.section
      const lines = chapter.lines.map(l => l.text)
      const paragraphs = wrapped ? healLines(lines) : lines
      extra.push({ heading: chapter.printed, paragraphs, ...(next ? { before: next } : {}) })
      return
    }
    sections[chapter.section].push(...blocksOf(chapter.lines, wrapped))
    const official = form.sections.find(s => s.id === chapter.section)?.heading
    if (chapter.printed !== '' && chapter.printed !== official) headings[chapter.section] = chapter.printed
  })
  const printed = new Set(chapters.flatMap(c => (c.printed === '' ? [] : [c.section])))
  for (const { id } of form.sections) if (!printed.has(id)) headings[id] = ''
  return { sections, headings, extra }
}

function chaptersOf(body: Body, form: Form): Chapter[] {
  const tableOf = new Map(
    form.sections.flatMap(s => (s.table === undefined ? [] : [[s.table, s.id] as const])),
  )
  const headed = new Set(body.headings.map(h => h.section))
  const chapters: Chapter[] = []
  let after = false
  const first = Math.min(body.headings[0]?.row ?? Infinity, body.regions[0]?.from ?? Infinity)
  for (let i = first; i < body.end; i++) {
    const heading = body.headings.find(h => h.row === i)
    if (heading) {
      const lines = heading.rest === '' ? [] : [{ text: heading.rest, after: false }]
      chapters.push({ section: heading.section, printed: heading.printed, lines })
      after = false
      continue
    }
    const region = body.regions.find(r => r.from <= i && i < r.to)
    if (region) {
      const own = tableOf.get(region.table)
      const current = chapters.at(-1)
      if (own && current?.section !== own && !headed.has(own)) {
        headed.add(own)
        chapters.push({ section: own, printed: '', lines: [] })
      }
      after = true
      continue
    }
    const row = body.rows[i]
    const text = row ? tidy(textOfRow(row)) : ''
    if (text !== '') chapters.at(-1)?.lines.push({ text, after })
  }
  return chapters
}

function blocksOf(lines: Chapter['lines'], wrapped: boolean): TextBlock[] {
  const blocks: { subheading?: string; paragraphs: string[]; afterTable?: true }[] = []
  for (const after of [false, true]) {
    const part = lines.filter(l => l.after === after).map(l => l.text)
    const mark = after ? { afterTable: true as const } : {}
    let open: string[] | null = null
    for (const text of wrapped ? healLines(part) : part) {
      if (isSubheading(text)) {
        open = []
        blocks.push({ subheading: text, paragraphs: open, ...mark })
      } else if (open) open.push(text)
      else {
        open = [text]
        blocks.push({ paragraphs: open, ...mark })
      }
    }
  }
  return blocks
}
