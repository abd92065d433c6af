import type { Reply } from '../../contract/app-error.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import { exportReport } from '../export/export-report.ts'
import { writePdf } from '../export/write-pdf.ts'
import { done, refuse } from '../reply.ts'
import { noSuchReport } from '../reports/no-such.ts'
import { changedInArchive } from '../reports/report-view.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
import { answerWritten } from './answer-written.ts'
import type { Handlers } from './handler.ts'

type Calls = 'exports.preview' | 'exports.write' | 'exports.reveal'

export const exportHandlers: Handlers<Calls> = {
  'exports.preview': async ({ store, pdf }, { id }) => {
    const found = intactReport(store, id)
    if (!found.ok) return found
    if (!pdf) {
      return refuse(
        'no_pdf_engine',
        '这台电脑上没有可以生成 PDF 的组件，不能预览。',
        '可以先导出 Word，用 Word 或 WPS 查看。',
      )
    }
    const { form, report, draft } = paperOf(found.value)
    return done({ pdf: await writePdf(composeDocument(form, report, { draft }), pdf) })
  },
  'exports.write': async (services, { id, formats, withData = true }) => {
    const { store, desktop, pdf } = services
    const found = intactReport(store, id)
    if (!found.ok) return found
    const folder = await desktop.pickFolder({ title: '选择导出到哪个文件夹' })
    if (folder === null) return done(null)
    return answerWritten(
      services,
      folder,
      await exportReport({ ...paperOf(found.value), formats, withData, folder, pdf }),
    )
  },
  'exports.reveal': ({ desktop, exports }, { token }) => {
    const path = exports.get(token)
    if (path === undefined) return refuse('not_found', '没有找到这个导出的文件。', '请重新导出。')
    desktop.reveal(path)
    return done(null)
  },
}

function intactReport(store: Store, id: number): Reply<StoredReport> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  return isIntact(stored) ? done(stored) : changedInArchive(stored)
}

/** Only a draft says 草稿 in its name and on its pages. */
const paperOf = ({ report, status }: StoredReport) => ({
  form: formById(report.formId),
  report,
  draft: status === 'draft',
})
