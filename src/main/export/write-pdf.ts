import type { PaperDocument } from '../../core/export/document.ts'
import { toPrintHtml } from '../../core/export/to-print-html.ts'
import { toPdfA } from './pdf-a.ts'
import type { PdfEngine } from './pdf-engine.ts'

/** The paper as PDF/A-1b: tagged, with outline, fonts embedded. The same paper gives the same bytes. */
export async function writePdf(paper: PaperDocument, engine: PdfEngine): Promise<Uint8Array> {
  return toPdfA(await engine.print(toPrintHtml(paper, 'fonts/')), paper)
}
