import type { Form } from '../forms/form.ts'
import type { Edit } from '../report/edit.ts'
import { frameFields } from '../report/frame-fields.ts'
import { contactFields, contactNames, frameNames } from '../report/frame-names.ts'
import type { ReportText } from '../report/report.ts'
import { sectionIds } from '../report/report.ts'

/** What the clerk changed in the frame and the chapters of an old report while looking through it. */
export interface Mended {
  readonly edits: readonly Edit[]
  /** 成文日期由“（无）”改为“2021-01-28”；…… — empty where nothing was changed. */
  readonly says: string
}

/** The difference between what was read and what the clerk made of it: both wordings are told, so that it can be judged. */
export function mendedText(form: Form, read: ReportText, mended: ReportText): Mended {
  const frame = frameFields.flatMap(field =>
    read[field] === mended[field]
      ? []
      : [
          {
            edit: { what: 'frame', field, to: mended[field] } satisfies Edit,
            says: changed(frameNames[field], read[field], mended[field]),
          },
        ],
  )
  const contact = contactFields.flatMap(field =>
    read.contact[field] === mended.contact[field]
      ? []
      : [changed(contactNames[field], read.contact[field], mended.contact[field])],
  )
  const texts = changedTexts(form, read, mended)
  return {
    edits: [
      ...frame.map(f => f.edit),
      ...(contact.length > 0 ? [{ what: 'contact', to: mended.contact } satisfies Edit] : []),
      ...texts.map(t => t.edit),
    ],
    says: [...frame.map(f => f.says), ...contact, ...texts.map(t => t.says)].join('；'),
  }
}

const shown = (text: string | null) => (text === null ? '（无）' : `“${text}”`)
const changed = (name: string, from: string | null, to: string | null) =>
  `${name}由${shown(from)}改为${shown(to)}`

interface ChangedText {
  readonly edit: Edit
  readonly says: string
}

function changedTexts(form: Form, read: ReportText, mended: ReportText): ChangedText[] {
  const preface = difference('导语', read.preface, mended.preface)
  const extra = difference('另设的部分', wordsOf(read.extra), wordsOf(mended.extra))
  return [
    ...(preface === null ? [] : [{ edit: { what: 'preface', to: mended.preface } as const, says: preface }]),
    ...sectionIds.flatMap(section => {
      const name = form.sections.find(s => s.id === section)?.heading ?? section
      const to = mended.sections[section]
      const says = difference(name, wordsOf(read.sections[section]), wordsOf(to))
      return says === null ? [] : [{ edit: { what: 'section', section, to } as const, says }]
    }),
    ...(extra === null ? [] : [{ edit: { what: 'extra', to: mended.extra } as const, says: extra }]),
  ]
}

type Part = {
  readonly paragraphs: readonly string[]
  readonly heading?: string
  readonly subheading?: string
}

const wordsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(p => [p.heading ?? p.subheading ?? '', ...p.paragraphs]).filter(p => p !== '')

/** “一、总体情况”去掉 1 段、新增 2 段; null where the paragraphs are the same. */
function difference(name: string, read: readonly string[], mended: readonly string[]): string | null {
  if (read.length === mended.length && read.every((p, i) => p === mended[i])) return null
  const gone = without(read, mended)
  const come = without(mended, read)
  const counts = [
    ...(gone > 0 ? [`去掉 ${gone} 段`] : []),
    ...(come > 0 ? [`新增 ${come} 段`] : []),
    ...(gone + come === 0 ? ['调整段落次序'] : []),
  ]
  return `“${name}”${counts.join('、')}`
}

/** How many of `all` have no equal in `others`, each of those used once. */
function without(all: readonly string[], others: readonly string[]): number {
  const left = [...others]
  return all.filter(p => {
    const at = left.indexOf(p)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}
