import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { report2019, report2021 } from '../../test/helpers/report-builder.ts'

const numbers = { 't3.new.np': 12, 't3.open.np': 9, 't3.partial.np': 2, 't3.out.np': 1, 't4.rv.uphold': 1 }
const reports = [report2021(2025).withAll(numbers).build(), report2019(2020).withAll(numbers).build()]

/** The printed pages of both forms: PDF as it is, DOCX as LibreOffice shows it. */
export async function picturePapers(folder: string): Promise<void> {
  const pdf = chromiumPdfEngine({ fontsFolder: resolve(import.meta.dirname, '../../resources/fonts') })
  if (!pdf) throw new Error('需要 Chromium 才能拍 PDF 页面')
  const work = mkdtempSync(join(tmpdir(), 'nianbao-papers-'))
  mkdirSync(folder, { recursive: true })
  try {
    for (const report of reports) {
      for (const draft of [false, true]) {
        const paper = composeDocument(formById(report.formId), report, { draft })
        const name = `${report.formId}${draft ? '-draft' : ''}`
        writeFileSync(join(work, `${name}-pdf.pdf`), await writePdf(paper, pdf))
        writeFileSync(join(work, `${name}-docx.docx`), await writeDocx(paper))
      }
    }
    const docx = readdirSync(work).filter(f => f.endsWith('.docx'))
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', work, ...docx], {
      cwd: work,
      stdio: 'ignore',
    })
    for (const file of readdirSync(work).filter(f => f.endsWith('.pdf'))) {
      execFileSync('pdftoppm', ['-r', '80', '-png', join(work, file), join(folder, file.slice(0, -4))])
    }
  } finally {
    await pdf.close()
    rmSync(work, { recursive: true })
  }
}
