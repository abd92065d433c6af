import type { Reply } from '../../contract/app-error.ts'
import { composeDocument } from '../../core/export/compose-document.ts'
import { formById } from '../../core/forms/form-for-year.ts'
import type { Exported } from '../export/export-report.ts'
import { exportReport } from '../export/export-report.ts'
import { writePdf } from '../export/write-pdf.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import { noSuchReport } from '../reports/no-such.ts'
import { changedInArchive } from '../reports/report-view.ts'
import type { StoredReport } from '../store/report-store.ts'
import { isIntact } from '../store/report-store.ts'
import type { Store } from '../store/store.ts'
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
  'exports.write': async ({ store, desktop, pdf, exports }, { id, formats, withData = true }) => {
    const found = intactReport(store, id)
    if (!found.ok) return found
    const folder = await desktop.pickFolder({ title: '选择导出到哪个文件夹' })
    if (folder === null) return done(null)
    const exported = await exportReport({ ...paperOf(found.value), formats, withData, folder, pdf })
    for (const { path } of exported.files) desktop.wrote(path)
    const trouble = notAllWritten(exported)
    if (trouble) return trouble
    return done({
      place: placeName(folder),
      files: exported.files.map(({ path, ...file }) => ({ ...file, token: exports.put(path) })),
    })
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

/** One format that failed is said, together with what was written all the same. */
function notAllWritten({ files, problems }: Exported) {
  const [problem] = problems
  if (!problem) return undefined
  const written = files.map(file => `“${file.name}”`).join('、')
  return refuse(problem.code, problem.says + (written ? `${written}已经写好。` : ''), problem.hint)
}
