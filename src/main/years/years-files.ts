import type { YearsFormat } from '../../contract/years.ts'
import { paperFileName } from '../../core/export/paper-file-name.ts'
import type { PaperDocument } from '../../core/export/document.ts'
import type { ComparedYears } from '../../core/years/compare-years.ts'
import { composeYears } from '../../core/years/years-paper.ts'
import { paperFiles } from '../export/paper-files.ts'
import type { PaperFiles } from '../export/paper-files.ts'
import type { FileToWrite } from '../export/write-files.ts'
import { paperLook } from './chart-look.ts'
import { drawCharts } from './draw-chart.ts'
import { verifyYearsXlsx } from './verify-years-xlsx.ts'
import { writeYearsXlsx } from './write-years-xlsx.ts'

export interface YearsFiles extends Omit<PaperFiles, 'formats'> {
  readonly formats: readonly YearsFormat[]
}

/** 历年对比 as files, each read back and compared before it gets its name. */
export async function yearsFiles(
  compared: ComparedYears,
  { formats, ...how }: YearsFiles,
): Promise<FileToWrite[]> {
  const paper = await yearsPaper(compared)
  return formats.flatMap(format =>
    format === 'xlsx' ? workbook(compared, paper) : paperFiles(paper, { ...how, formats: [format] }),
  )
}

/** 历年对比 as a paper, drawn for it. */
export const yearsPaper = async (compared: ComparedYears): Promise<PaperDocument> =>
  composeYears(compared, await drawCharts(compared, paperLook))

const workbook = (compared: ComparedYears, paper: PaperDocument): FileToWrite => ({
  format: 'xlsx',
  name: paperFileName(paper),
  write: () => writeYearsXlsx(compared),
  verify: written => verifyYearsXlsx(written, compared),
})
