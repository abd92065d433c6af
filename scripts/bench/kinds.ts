import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PaperDocument } from '../../src/core/export/document.ts'
import type { PdfEngine } from '../../src/main/export/pdf-engine.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { writePdf } from '../../src/main/export/write-pdf.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { measure, type Measured } from './median.ts'
import { pandocRun } from './other-programs.ts'

/** Reading the same report in each kind of file, and LibreOffice turning that file into text for comparison. */
export async function benchKinds(paper: PaperDocument, pdf: PdfEngine | null): Promise<Measured[]> {
  const work = mkdtempSync(join(tmpdir(), 'nianbao-kinds-'))
  const at = (kind: string) => join(work, `report.${kind}`)
  try {
    writeFileSync(at('docx'), await writeDocx(paper))
    if (pdf) writeFileSync(at('pdf'), await writePdf(paper, pdf))
    for (const kind of ['doc', 'html', 'txt:Text (encoded):UTF8']) convert(work, at('docx'), kind)
    const measured: Measured[] = []
    for (const kind of ['txt', 'html', 'docx', 'doc', 'pdf']) {
      if (!existsSync(at(kind))) continue
      const bytes = readFileSync(at(kind))
      const ours = await measure(`识别 ${kind}`, 15, () => readReportFile(bytes, `report.${kind}`))
      measured.push(ours)
      if (kind !== 'txt' && kind !== 'pdf') measured.push(await besideLibreOffice(work, at(kind), kind, ours))
      if (kind === 'docx' || kind === 'html') measured.push(...(await besidePandoc(at(kind), kind, ours)))
    }
    return measured
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function besideLibreOffice(
  work: string,
  file: string,
  kind: string,
  ours: Measured,
): Promise<Measured> {
  const theirs = await measure('', 3, () => {
    convert(work, file, 'txt:Text (encoded):UTF8')
  })
  const ratio = Math.round(theirs.milliseconds / ours.milliseconds)
  return { ...theirs, what: `　LibreOffice 把同一 ${kind} 转成文字（${String(ratio)} 倍）` }
}

async function besidePandoc(file: string, kind: string, ours: Measured): Promise<Measured[]> {
  const run = pandocRun(file)
  if (!run) return []
  const theirs = await measure('', 5, run)
  const ratio = Math.round(theirs.milliseconds / ours.milliseconds)
  return [{ ...theirs, what: `　Pandoc 把同一 ${kind} 转成文字（${String(ratio)} 倍）` }]
}

function convert(work: string, file: string, to: string): void {
  spawnSync('soffice', ['--headless', '--convert-to', to, '--outdir', work, file], { stdio: 'ignore' })
}
