import { composeDocument } from '../core/export/compose-document.ts'
import type { PaperDocument } from '../core/export/document.ts'
import { versionWords } from '../core/export/papers/paper-facts.ts'
import { formById } from '../core/forms/form-for-year.ts'
import { CliError } from './cli-error.ts'

export interface InLibrary {
  /** “年报库：青河县柳溪镇人民政府2025年，第1版（已归档）” */
  readonly name: string
  readonly paper: PaperDocument
}

/** Whose report of which year; what is not given follows from the file beside it, or from the library where it has one only. */
export interface Wanted {
  readonly office: string | undefined
  readonly year: number | undefined
}

/** The newest version of a report in a library, as paper. The library is not touched. */
export async function archivedPaper(folder: string, { office, year }: Wanted): Promise<InLibrary> {
  // SQLite is loaded for this only: the other commands run where it is not built.
  const { openCopy } = await import('../main/store/open-copy.ts')
  const opened = openCopy(folder)
  if (!opened.ok) throw new CliError(`${opened.error.says}${opened.error.hint}`)
  const store = opened.value
  try {
    const offices = store.offices.list()
    const names = offices.map(each => each.office.name).join('、')
    const found =
      office === undefined && offices.length === 1 ? offices[0] : offices.find(o => o.office.name === office)
    if (!found) {
      throw new CliError(
        office === undefined
          ? `年报库里有 ${String(offices.length)} 个单位，请用 --office 指定一个：${names}。`
          : `年报库里没有“${office}”，有：${names || '（空）'}。`,
      )
    }
    const reports = store.reports.ofOffice(found.id)
    const stored = reports.find(each => year === undefined || each.report.year === year)
    if (!stored) {
      const years = [...new Set(reports.map(each => String(each.report.year)))].join('、')
      throw new CliError(`年报库里没有${found.office.name}${year ?? ''}年的年报，有：${years || '（空）'}。`)
    }
    const { report, version, status } = stored
    return {
      name: `年报库：${found.office.name}${String(report.year)}年，${versionWords({ version, status })}`,
      paper: composeDocument(formById(report.formId), report, { draft: false }),
    }
  } finally {
    store.close()
  }
}
