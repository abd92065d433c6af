import { composeDocument } from '../../core/export/compose-document.ts'
import { toHtmlBody } from '../../core/export/to-html.ts'
import { toText } from '../../core/export/to-text.ts'
import { visibleItems } from '../../core/export/visible-blocks.ts'
import { reportFiles } from '../export/export-report.ts'
import { writePdf } from '../export/write-pdf.ts'
import { done, refuse } from '../reply.ts'
import { reportPaper } from '../reports/report-paper.ts'
import type { ReportPaper } from '../reports/report-paper.ts'
import { askAndExport } from './ask-and-export.ts'
import type { Handlers } from './handler.ts'
import { showPrintDialog } from './show-print-dialog.ts'

type Calls = 'exports.preview' | 'exports.write' | 'exports.reveal' | 'exports.copy' | 'exports.print'

export const exportHandlers: Handlers<Calls> = {
  'exports.preview': async ({ store, pdf }, { id }) => {
    const found = reportPaper(store, id)
    if (!found.ok) return found
    if (!pdf) {
      return refuse(
        'no_pdf_engine',
        '这台电脑上没有可以生成 PDF 的组件，不能预览。',
        '可以先导出 Word，用 Word 或 WPS 查看。',
      )
    }
    return done({ pdf: await writePdf(composed(found.value), pdf) })
  },
  'exports.write': async (services, { id, formats, withData = true, sameNames }) => {
    const found = reportPaper(services.store, id)
    if (!found.ok) return found
    const files = reportFiles({ ...found.value, formats, withData, pdf: services.pdf })
    return askAndExport(services, files, sameNames)
  },
  'exports.reveal': ({ desktop, exports }, { token }) => {
    const path = exports.get(token)
    if (path === undefined) return refuse('not_found', '没有找到这个导出的文件。', '请重新导出。')
    desktop.reveal(path)
    return done(null)
  },
  'exports.copy': async ({ store, desktop }, { id }) => {
    const found = reportPaper(store, id)
    if (!found.ok) return found
    const paper = composed(found.value)
    await desktop.copy({ html: toHtmlBody(paper, found.value.settings.webHeadings), text: toText(paper) })
    const texts = visibleItems(paper).flatMap(item => (item.is === 'text' ? [item.text] : []))
    return done({
      characters: [...texts.join('').replace(/\s/g, '')].length,
      tables: paper.blocks.filter(block => block.is === 'table').length,
      draft: paper.draft,
    })
  },
  'exports.print': async (services, { id }) => {
    const found = reportPaper(services.store, id)
    return found.ok ? showPrintDialog(services, composed(found.value)) : found
  },
}

const composed = ({ form, report, draft, settings }: ReportPaper) =>
  composeDocument(form, report, { draft, ...settings })
