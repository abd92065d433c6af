import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import type { Form } from '../../src/core/forms/form.ts'
import type { Report } from '../../src/core/report/report.ts'
import type { ExportFormat } from '../../src/contract/views.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { exportReport } from '../../src/main/export/export-report.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { measure, medianOf } from './median.ts'
import type { Measured } from './median.ts'

const formats: readonly ExportFormat[] = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'json']
const names: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF（浏览器已启动）',
  html: '网页',
  txt: '文字',
  xlsx: 'Excel',
  json: 'JSON',
}
const aims: Partial<Record<ExportFormat, number>> = { docx: 200, pdf: 1000 }
const COLD_RUNS = 3

/** Exporting as the window does it: written, put on disk, opened again and compared; beside LibreOffice's DOCX to PDF. */
export async function benchFormats(form: Form, report: Report, fontsFolder: string): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  const pdf = chromiumPdfEngine({ fontsFolder }) ?? undefined
  const write =
    (wanted: readonly ExportFormat[], engine = pdf) =>
    async () => {
      const { problems } = await exportReport({
        form,
        report,
        draft: false,
        formats: wanted,
        folder,
        pdf: engine,
      })
      if (problems[0]) throw new Error(problems[0].says)
    }
  try {
    const possible = pdf ? formats : formats.filter(format => format !== 'pdf')
    const measured: Measured[] = []
    for (const format of possible) {
      measured.push(await measure(`导出 ${names[format]}，写完读回核对`, 10, write([format]), aims[format]))
    }
    if (pdf) measured.push(await coldPdf(fontsFolder, engine => write(['pdf'], engine)()))
    measured.push(await measure(`导出全部 ${String(possible.length)} 种格式`, 7, write(possible), 2500))
    const warm = measured.find(each => each.what.includes(names.pdf))
    const paper = composeDocument(form, report, { draft: false })
    return [...measured, ...(await besideLibreOffice(folder, await writeDocx(paper), warm))]
  } finally {
    await pdf?.close()
    rmSync(folder, { recursive: true })
  }
}

/** With the start of the browser and the loading of its fonts. */
async function coldPdf(
  fontsFolder: string,
  write: (engine: NonNullable<ReturnType<typeof chromiumPdfEngine>>) => Promise<void>,
): Promise<Measured> {
  const times: number[] = []
  for (let run = 0; run < COLD_RUNS; run += 1) {
    const engine = chromiumPdfEngine({ fontsFolder })
    if (!engine) break
    const start = performance.now()
    await write(engine)
    times.push(performance.now() - start)
    await engine.close()
  }
  return { what: '导出 PDF（含启动浏览器、载入字体）', runs: COLD_RUNS, milliseconds: medianOf(times) }
}

async function besideLibreOffice(
  folder: string,
  docx: Uint8Array,
  ours: Measured | undefined,
): Promise<Measured[]> {
  const file = join(folder, 'libreoffice.docx')
  writeFileSync(file, docx)
  const convert = () => spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file])
  if (convert().error) return []
  const theirs = await measure('', 3, convert)
  const ratio = ours ? `（${(theirs.milliseconds / ours.milliseconds).toFixed(1)} 倍）` : ''
  return [{ ...theirs, what: `　LibreOffice 把我们的 Word 转成 PDF${ratio}` }]
}
