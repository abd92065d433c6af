import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { toHtml } from '../../src/core/export/to-html.ts'
import { toText } from '../../src/core/export/to-text.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import type { ReportBuilder } from './report-builder.ts'

/** Writes a report as it stands on a web site, saved as a page or as text; answers the path. */
export function publishedFile(folder: string, builder: ReportBuilder, kind: 'html' | 'txt'): string {
  const report = builder.build()
  const paper = composeDocument(builder.form(), report, { draft: false })
  const path = join(folder, `${report.office.name}${report.year}年年报.${kind}`)
  writeFileSync(path, kind === 'html' ? toHtml(paper) : toText(paper))
  return path
}

/** Writes a report as a PDF with our own fonts; answers the path. */
export async function publishedPdf(folder: string, builder: ReportBuilder): Promise<string> {
  const engine = chromiumPdfEngine({ fontsFolder: resolve(import.meta.dirname, '../../resources/fonts') })
  if (!engine) throw new Error('需要 Chromium 才能印 PDF')
  try {
    const report = builder.build()
    const path = join(folder, `${report.office.name}${report.year}年年报.pdf`)
    const paper = composeDocument(builder.form(), report, { draft: false })
    writeFileSync(path, await writePdf(paper, engine))
    return path
  } finally {
    await engine.close()
  }
}
