import type { YearsFormat } from '../../contract/years.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import type { ComparedYears } from '../../core/years/compare-years.ts'
import { composeYears } from '../../core/years/years-paper.ts'
import type { PdfEngine } from '../export/pdf-engine.ts'
import { verifyDocx, verifyPdf } from '../export/verify-export.ts'
import { writeDocx } from '../export/write-docx.ts'
import type { Exported, FileToWrite } from '../export/write-files.ts'
import { writeFiles } from '../export/write-files.ts'
import { writePdf } from '../export/write-pdf.ts'
import { paperLook } from './chart-look.ts'
import { drawCharts } from './draw-chart.ts'
import { verifyYearsXlsx } from './verify-years-xlsx.ts'
import { writeYearsXlsx } from './write-years-xlsx.ts'

export interface YearsWriting {
  readonly compared: ComparedYears
  readonly formats: readonly YearsFormat[]
  readonly folder: string
  readonly pdf?: PdfEngine | undefined
}

/** Writes 历年对比 in each format. What could not be written, or did not read back equal, is a problem. */
export async function writeYears({ compared, formats, folder, pdf }: YearsWriting): Promise<Exported> {
  const paper = composeYears(compared, await drawCharts(compared, paperLook))
  const file = (format: YearsFormat): Pick<FileToWrite, 'write' | 'verify'> => {
    switch (format) {
      case 'xlsx':
        return {
          write: () => writeYearsXlsx(compared),
          verify: written => verifyYearsXlsx(written, compared),
        }
      case 'docx':
        return { write: () => writeDocx(paper), verify: written => verifyDocx(written, paper) }
      case 'pdf':
        return {
          write: pdf ? () => writePdf(paper, pdf) : null,
          verify: written => verifyPdf(written, paper),
        }
    }
  }
  return writeFiles(
    formats.map(format => ({ format, name: paperFileName(paper), ...file(format) })),
    { folder },
  )
}
