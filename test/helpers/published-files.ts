import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { toHtml } from '../../src/core/export/to-html.ts'
import { toText } from '../../src/core/export/to-text.ts'
import type { ReportBuilder } from './report-builder.ts'

/** Writes a report as it stands on a web site, saved as a page or as text; answers the path. */
export function publishedFile(folder: string, builder: ReportBuilder, kind: 'html' | 'txt'): string {
  const report = builder.build()
  const paper = composeDocument(builder.form(), report, { draft: false })
  const path = join(folder, `${report.office.name}${report.year}年年报.${kind}`)
  writeFileSync(path, kind === 'html' ? toHtml(paper) : toText(paper))
  return path
}
