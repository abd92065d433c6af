import type { Reply } from '../../contract/app-error.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { toPrintHtml } from '../../core/export/to-print-html.ts'
import { done, refuse } from '../reply.ts'
import type { Services } from '../services.ts'

/** Hands a paper to the system's print dialog: the same page as the PDF is made from. */
export async function showPrintDialog(
  { printer }: Services,
  paper: PaperDocument,
): Promise<Reply<{ printed: boolean }>> {
  if (!printer) {
    return refuse('no_pdf_engine', '这台电脑上没有可以打印的组件。', '可以先导出 Word 或 PDF，再打开打印。')
  }
  return done({ printed: await printer.showDialog(toPrintHtml(paper, 'fonts/')) })
}
