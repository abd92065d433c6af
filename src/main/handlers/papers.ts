import type { Reply } from '../../contract/app-error.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import type { Naming } from '../../core/export/paper-file-name.ts'
import type { PaperKind } from '../../core/export/papers/paper-facts.ts'
import { reportPapers } from '../../core/export/papers/report-papers.ts'
import type { FontProfile } from '../../core/report/office-settings.ts'
import { paperFiles } from '../export/paper-files.ts'
import { writePdf } from '../export/write-pdf.ts'
import { localDate } from '../local-date.ts'
import { done, refuse } from '../reply.ts'
import { paperFacts } from '../reports/paper-facts.ts'
import type { Services } from '../services.ts'
import { askAndExport } from './ask-and-export.ts'
import type { Handlers } from './handler.ts'

type Calls = 'papers.preview' | 'papers.write'

export const paperHandlers: Handlers<Calls> = {
  'papers.preview': async (services, asked) => {
    const found = paperOf(services, asked)
    if (!found.ok) return found
    if (!services.pdf) {
      return refuse(
        'no_pdf_engine',
        '这台电脑上没有可以生成 PDF 的组件，不能预览。',
        '可以先导出 Word，用 Word 或 WPS 查看。',
      )
    }
    return done({ pdf: await writePdf(found.value.paper, services.pdf) })
  },
  'papers.write': async (services, { formats, sameNames, ...asked }) => {
    const found = paperOf(services, asked)
    if (!found.ok) return found
    const { paper, ...how } = found.value
    return askAndExport(services, paperFiles(paper, { ...how, formats, pdf: services.pdf }), sameNames)
  },
}

interface Found {
  readonly paper: PaperDocument
  readonly fonts: FontProfile
  readonly naming: Naming
}

function paperOf({ store, now }: Services, { id, paper }: { id: number; paper: PaperKind }): Reply<Found> {
  const facts = paperFacts(store, id, localDate(now()))
  if (!facts.ok) return facts
  const { settings, version } = facts.value
  const { fonts, fileName } = settings.paper
  return done({ paper: reportPapers[paper](facts.value), fonts, naming: { pattern: fileName, version } })
}
