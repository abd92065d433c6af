import type { Reply } from '../../contract/app-error.ts'
import type { YearsAsked } from '../../contract/years.ts'
import type { ComparedYears } from '../../core/years/compare-years.ts'
import { compareYears, versionOfEachYear } from '../../core/years/compare-years.ts'
import { tellChanges } from '../../core/years/year-words.ts'
import { done, refuse } from '../reply.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import { changedInArchive, settingsOf } from '../reports/report-view.ts'
import type { Services } from '../services.ts'
import { isIntact } from '../store/report-store.ts'
import { screenLook } from '../years/chart-look.ts'
import { drawCharts } from '../years/draw-chart.ts'
import { yearsFiles, yearsPaper } from '../years/years-files.ts'
import { askAndExport } from './ask-and-export.ts'
import type { Handlers } from './handler.ts'
import { showPrintDialog } from './show-print-dialog.ts'

type Calls = 'years.overview' | 'years.write' | 'years.print'

export const yearsHandlers: Handlers<Calls> = {
  'years.overview': async ({ store }, asked) => {
    const found = yearsOf(store, asked)
    if (!found.ok) return found
    const { compared, stored } = found.value
    return done({
      compared,
      told: tellChanges(compared),
      charts: await drawCharts(compared, screenLook),
      stored,
    })
  },
  'years.write': async (services, { formats, sameNames, ...asked }) => {
    const found = enoughYears(services.store, asked)
    if (!found.ok) return found
    const { fonts } = settingsOf(services.store, asked.officeId).paper
    const files = await yearsFiles(found.value.compared, { formats, fonts, pdf: services.pdf })
    return askAndExport(services, files, sameNames)
  },
  'years.print': async (services, asked) => {
    const found = enoughYears(services.store, asked)
    return found.ok ? showPrintDialog(services, await yearsPaper(found.value.compared)) : found
  },
}

function enoughYears(store: Services['store'], asked: YearsAsked): Reply<Years> {
  const found = yearsOf(store, asked)
  return found.ok && found.value.compared.years.length < 2 ? tooFew : found
}

const tooFew = refuse('bad_input', '不足两年的年报，没有可以对比的。', '请先导入往年年报，再来对比。')

interface Years {
  readonly compared: ComparedYears
  readonly stored: readonly number[]
}

/** An archived report that was changed is not compared as if nothing were. */
function yearsOf(store: Services['store'], { officeId, ...span }: YearsAsked): Reply<Years> {
  const office = store.offices.find(officeId)
  if (!office) return noSuchOffice
  const versions = store.reports.ofOffice(officeId)
  const changed = versions.find(stored => !isIntact(stored))
  if (changed) return changedInArchive(changed)
  return done({
    compared: compareYears(office.office.name, versions, span),
    stored: versionOfEachYear(versions).map(({ report }) => report.year),
  })
}
