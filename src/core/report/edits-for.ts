import type { Edit } from './edit.ts'
import { frameFields } from './frame-fields.ts'
import type { Report } from './report.ts'
import { emptyText, sectionIds } from './report.ts'

/** The words of a report as edits of a blank one, so that a log which begins with them yields the report. */
export function textEdits({ text }: Report): Edit[] {
  return [
    ...frameFields
      .filter(field => text[field] !== null)
      .map((field): Edit => ({ what: 'frame', field, to: text[field] })),
    ...(same(text.contact, emptyText.contact) ? [] : [{ what: 'contact', to: text.contact } as const]),
    ...(text.preface.length > 0 ? [{ what: 'preface', to: text.preface } as const] : []),
    ...sectionIds
      .filter(section => text.sections[section].length > 0)
      .map((section): Edit => ({ what: 'section', section, to: text.sections[section] })),
    ...(text.extra.length > 0 ? [{ what: 'extra', to: text.extra } as const] : []),
  ]
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
