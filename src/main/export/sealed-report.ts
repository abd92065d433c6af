import { createHash } from 'node:crypto'
import { canonicalJson } from '../../core/export/canonical-json.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import type { VisibleItem } from '../../core/export/visible-blocks.ts'
import { visibleBlocks, visibleItems } from '../../core/export/visible-blocks.ts'
import { cellsOf } from '../../core/forms/cells.ts'
import type { Form } from '../../core/forms/form.ts'
import type { Interchange } from '../../core/report/interchange.ts'
import { toInterchange } from '../../core/report/interchange.ts'
import type { ExtraSection, Report } from '../../core/report/report.ts'

/** A report as data, with a digest of each block that a reader of the paper sees. */
export type SealedReport = Interchange & { readonly blocks: Readonly<Record<string, string>> }

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Digests of what is visible, block by block. */
export const digestsOf = (
  form: Form,
  extra: readonly ExtraSection[],
  paper: PaperDocument,
  items: readonly VisibleItem[] = visibleItems(paper),
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(visibleBlocks({ form, extra, paper }, items)).map(([key, text]) => [key, sha256(text)]),
  )

/** The report with its digests; the title is the printed one. */
function sealReport(form: Form, report: Report): SealedReport {
  const paper = composeDocument(form, report, { draft: false })
  const headings = paper.blocks.flatMap(b => (b.is === 'heading' && b.level === 1 ? [b.text] : []))
  const json = toInterchange(report, headings, cellsOf(form).keys())
  return {
    ...json,
    // Where the report does not say, it has the year 0 and an empty name (see reportFromInterchange).
    fiscalYear: report.year || null,
    orgName: report.office.name || null,
    title: json.title ?? paper.title.join(''),
    blocks: digestsOf(form, report.text.extra, paper),
  }
}

/**
 * The same with nothing in it that the paper does not show (it goes wherever the file goes): no raw texts, no
 * certainty, of the contact only what is printed, no date of publication.
 */
export function sealVisible(form: Form, report: Report): SealedReport {
  const sealed = sealReport(form, report)
  const items = visibleItems(composeDocument(form, report, { draft: false }))
  const printed = items.map(item => (item.is === 'text' ? item.text : '')).join('\n')
  const shown = (value: string | null) => (value !== null && printed.includes(value) ? value : null)
  const { office, address, postcode, tel, fax, email, site } = sealed.contact
  return {
    ...sealed,
    publishDate: null,
    contact: {
      office: shown(office),
      address: shown(address),
      postcode: shown(postcode),
      tel: shown(tel),
      fax: shown(fax),
      email: shown(email),
      site: shown(site),
    },
    cells: Object.fromEntries(
      Object.entries(sealed.cells).map(([id, { value }]) => [
        id,
        { value, confidence: value === null ? 'absent' : 'exact' },
      ]),
    ),
  }
}

/**
 * The text of the JSON export: canonical, one value per line, with the 一致码 of the paper and its own sha256 over the
 * compact text without it.
 */
export function toJson(form: Form, report: Report, code: string): string {
  const sealed = { ...sealReport(form, report), consistencyCode: code }
  return `${canonicalJson({ ...sealed, sha256: sha256(canonicalJson(sealed)) }, 1)}\n`
}
