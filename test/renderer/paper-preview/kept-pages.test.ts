import { PDFDocument } from 'pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { holdPages, keepPages, keptPages } from '../../../src/renderer/ui/paper-preview/kept-pages.ts'

async function somePages(paper: string) {
  const file = await PDFDocument.create()
  file.addPage()
  const pdf = await getDocument({ data: await file.save(), verbosity: 0 }).promise
  return { paper, pdf, shows: paper, at: new Date() }
}

test('the newest pages wait for their paper; old ones are freed once nobody shows them', async () => {
  const [first, second, other] = [await somePages('甲'), await somePages('甲'), await somePages('乙')]
  keepPages(first)
  const letGo = holdPages(first.pdf)
  keepPages(second)
  expect(first.pdf.loadingTask.destroyed).toBe(false)
  letGo()
  expect(first.pdf.loadingTask.destroyed).toBe(true)
  expect(keptPages('甲')).toBe(second)
  holdPages(second.pdf)()
  expect(second.pdf.loadingTask.destroyed).toBe(false)
  keepPages(other)
  expect(second.pdf.loadingTask.destroyed).toBe(true)
  expect(keptPages('甲')).toBeNull()
  await other.pdf.loadingTask.destroy()
})

test('pages on their way to the screen are not freed by those of another paper, nor twice', async () => {
  const [report, sheet] = [await somePages('甲'), await somePages('乙')]
  const onItsWay = holdPages(report.pdf)
  keepPages(report)
  keepPages(sheet)
  expect(report.pdf.loadingTask.destroyed).toBe(false)
  const shown = holdPages(report.pdf)
  onItsWay()
  onItsWay()
  expect(report.pdf.loadingTask.destroyed).toBe(false)
  shown()
  expect(report.pdf.loadingTask.destroyed).toBe(true)
  await sheet.pdf.loadingTask.destroy()
})
