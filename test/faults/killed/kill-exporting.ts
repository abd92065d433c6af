import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { ExportFormat } from '../../../src/contract/views.ts'
import { composeDocument } from '../../../src/core/export/compose-document.ts'
import { chromiumPdfEngine } from '../../../src/main/export/chromium-pdf-engine.ts'
import { reportFiles } from '../../../src/main/export/export-report.ts'
import { writePdf } from '../../../src/main/export/write-pdf.ts'
import { reportPaper } from '../../../src/main/reports/report-paper.ts'
import { opened } from '../../main/library-folder.ts'
import { memoryFolder } from '../memory-folder.ts'
import { draftLibrary } from './draft-library.ts'
import type { Killed } from './kill-often.ts'
import { killOften } from './kill-often.ts'

const FONTS = resolve(import.meta.dirname, '../../../resources/fonts')

/**
 * Kills a program that writes Word, PDF and the other files of a report: whatever has its name is whole, equal to the
 * report cell by cell. The PDF is printed once by Chromium, where there is one, and written many times.
 */
export async function killWhileExporting(
  kills: number,
  seed: number,
  wanted: readonly ExportFormat[] = ['docx', 'html'],
): Promise<Killed> {
  const folder = draftLibrary()
  const papers = memoryFolder()
  const store = opened(folder)
  const found = reportPaper(store, 1)
  store.close()
  if (!found.ok) throw new Error(found.error.says)
  const { form, report, draft, settings } = found.value
  const paper = composeDocument(form, report, { draft, ...settings })
  const printed = wanted.includes('pdf') ? await printOnce(paper, memoryFolder()) : null
  const formats = wanted.filter(format => format !== 'pdf' || printed !== null)
  const judges = new Map(
    reportFiles({ ...found.value, formats }).map(file => [`.${file.format}`, file.verify]),
  )
  return killOften({
    ...{ program: 'exporting.ts', kills, seed, folder: papers, changes: 30, longest: 600 },
    args: () => [folder, papers, formats.join(), printed ?? ''],
    async faultOf() {
      const faults: string[] = []
      for (const name of readdirSync(papers)) {
        const verify = judges.get(extname(name))
        const verdict = await verify?.(readFileSync(join(papers, name)))
        if (verdict && !verdict.ok) faults.push(`${name}: ${verdict.differences.slice(0, 2).join('')}`)
        if (!verify && !name.includes('.part-')) faults.push(`${name} is no file of an export`)
        rmSync(join(papers, name))
      }
      return faults.length === 0 ? null : faults.join(' ')
    },
  })
}

async function printOnce(paper: Parameters<typeof writePdf>[0], folder: string): Promise<string | null> {
  const engine = chromiumPdfEngine({ fontsFolder: FONTS })
  if (!engine) return null
  const file = join(folder, 'printed.pdf')
  await writePdf(paper, {
    async print(html) {
      const bytes = await engine.print(html)
      writeFileSync(file, bytes)
      return bytes
    },
    close: () => engine.close(),
  })
  await engine.close()
  return file
}
