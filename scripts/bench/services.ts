import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkReport } from '../../src/core/checks/check-report.ts'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { formById } from '../../src/core/forms/form-for-year.ts'
import { draftToInterchange, reportFromInterchange } from '../../src/core/import/to-interchange.ts'
import { chromiumPdfEngine } from '../../src/main/export/chromium-pdf-engine.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import { realFolder, realReports } from '../../test/helpers/real-reports.ts'
import { benchFormats } from './formats.ts'
import { benchKinds } from './kinds.ts'
import { benchLongText } from './long-text.ts'
import { measure, type Measured } from './median.ts'

const root = resolve(import.meta.dirname, '../..')
const sampleFolder = join(root, 'resources/sample')

/** Everything below the window: reading, checking, writing. */
export async function benchServices(): Promise<Measured[]> {
  const report = await sampleReport()
  const form = formById(report.formId)
  const paper = composeDocument(form, report, { draft: false })
  const pdf = chromiumPdfEngine({ fontsFolder: join(root, 'resources/fonts') })
  try {
    return [
      await measure('校验一份年报', 500, () => checkReport({ form, report, imported: false }), 2),
      ...(await benchLongText(report)),
      ...(await benchImports()),
      ...(await benchKinds(paper, pdf)),
      ...(await benchFormats(form, report, join(root, 'resources/fonts'))),
    ]
  } finally {
    await pdf?.close()
  }
}

/** The built-in sample as a Word file, as a clerk has last year's. */
export async function sampleDocx(): Promise<Uint8Array> {
  const report = await sampleReport()
  return writeDocx(composeDocument(formById(report.formId), report, { draft: false }))
}

async function sampleReport() {
  const [name = ''] = readdirSync(sampleFolder)
  const read = await recognise(readFileSync(join(sampleFolder, name)), name)
  return reportFromInterchange(draftToInterchange(read))
}

async function recognise(bytes: Uint8Array, name: string) {
  const read = await readReportFile(bytes, name)
  if (!read.ok) throw new Error(read.error.says)
  return read.draft
}

async function benchImports(): Promise<Measured[]> {
  const samples = readdirSync(sampleFolder).map(name => ({
    path: join(sampleFolder, name),
    name: '内置样例',
  }))
  const real = realReports
    .filter(name => /\.(?:txt|html)$/.test(name))
    .map(name => join(realFolder, name))
    .map((path, i) => ({ path, name: `真实年报 ${String(i + 1)}（${path.split('.').at(-1) ?? ''}）` }))
  const measured: Measured[] = []
  for (const { path, name } of [...samples, ...real]) {
    const bytes = readFileSync(path)
    measured.push(await measure(`识别 ${name}`, 20, () => recognise(bytes, path), 50))
  }
  return measured
}
