import { saveFile } from '../export/save-file.ts'
import { originalName } from '../export/original-file.ts'
import { placeName } from '../place-name.ts'
import { done, refuse } from '../reply.ts'
import { discardedDrafts, discardedReport, restoreDraft } from '../reports/bin.ts'
import { noSuchOffice, noSuchReport } from '../reports/no-such.ts'
import { listReports } from '../reports/report-view.ts'
import { historyOfCell, historyOfSection, stepsOf } from '../reports/step-history.ts'
import type { Handlers } from './handler.ts'

type Calls =
  | 'search.find'
  | 'reports.steps'
  | 'history.cell'
  | 'history.section'
  | 'bin.list'
  | 'bin.open'
  | 'bin.restore'
  | 'originals.save'

/** How long one search may read new reports in; the window asks again for the rest. */
const READING_MS = 150

/** 档案: what is kept is found again, looked at, put back and handed out. */
export const shelfHandlers: Handlers<Calls> = {
  'search.find': ({ store }, { text, officeId = null }) =>
    done(store.search.find(text, officeId, READING_MS)),
  'reports.steps': stepsOf,
  'history.cell': historyOfCell,
  'history.section': historyOfSection,
  'bin.list': (services, { officeId }) =>
    services.store.offices.find(officeId) ? done(discardedDrafts(services, officeId)) : noSuchOffice,
  'bin.open': (services, { id }) => discardedReport(services, id),
  'bin.restore': (services, { id }) => {
    const restored = restoreDraft(services, id)
    return restored.ok ? done(listReports(services.store, restored.value.officeId)) : restored
  },
  /** The file that was imported, byte for byte, under its own name. */
  'originals.save': async ({ store, desktop, exports }, { id }) => {
    const stored = store.reports.find(id)
    if (!stored) return noSuchReport
    const bytes = stored.original === null ? undefined : store.originals.find(stored.original)
    if (!bytes) return refuse('not_found', '这份年报没有导入的原件。', '本程序编制的年报，请用“预览与导出”。')
    const folder = await desktop.pickFolder({ title: '选择原件导出到哪个文件夹' })
    if (folder === null) return done(null)
    const saved = await saveFile({ folder, bytes, ...originalName(stored.sourceName, stored.report.year) })
    if (!saved.ok) return saved
    desktop.wrote(saved.path)
    return done({ name: saved.name, place: placeName(folder), token: exports.put(saved.path) })
  },
}
