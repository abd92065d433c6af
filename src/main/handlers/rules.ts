import { composeRuleBook } from '../../core/export/papers/rule-book-sheet.ts'
import { paperFiles } from '../export/paper-files.ts'
import { localDate } from '../local-date.ts'
import { noSuchOffice } from '../reports/no-such.ts'
import { askAndExport } from './ask-and-export.ts'
import type { Handlers } from './handler.ts'

export const ruleHandlers: Handlers<'rules.write'> = {
  'rules.write': async (services, { officeId, formats, sameNames }) => {
    const found = services.store.offices.find(officeId)
    if (!found) return noSuchOffice
    const { office, settings } = found
    const today = localDate(services.now())
    const paper = composeRuleBook({ office: office.name, today, settings: settings.checks })
    const files = paperFiles(paper, { formats, fonts: settings.paper.fonts, pdf: services.pdf })
    return askAndExport(services, files, sameNames)
  },
}
