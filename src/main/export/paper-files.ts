import type { PaperFormat } from '../../contract/views.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import type { Naming } from '../../core/export/paper-file-name.ts'
import type { FontProfile } from '../../core/report/office-settings.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { verifyDocx, verifyPdf } from './verify-export.ts'
import { writeDocx } from './write-docx.ts'
import type { FileToWrite } from './write-files.ts'
import { writePdf } from './write-pdf.ts'

export interface PaperFiles {
  readonly formats: readonly PaperFormat[]
  readonly fonts: FontProfile
  readonly pdf: PdfEngine | undefined
  readonly naming?: Naming
}

/** Any paper beside the report as files, each read back and compared cell by cell before it gets its name. */
export const paperFiles = (
  paper: PaperDocument,
  { formats, fonts, pdf, naming }: PaperFiles,
): FileToWrite[] =>
  formats.map(format => ({
    ...{ format, name: paperFileName(paper, naming) },
    ...(format === 'docx'
      ? { write: () => writeDocx(paper, undefined, fonts), verify: written => verifyDocx(written, paper) }
      : { write: pdf ? () => writePdf(paper, pdf) : null, verify: written => verifyPdf(written, paper) }),
  }))
