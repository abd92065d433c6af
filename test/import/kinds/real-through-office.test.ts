import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectedOf, realFolder, realReports, truthOf } from '../../helpers/real-reports.ts'
import type { Expected } from '../../helpers/real-reports.ts'
import { hasLibreOffice } from '../../helpers/tools.ts'
import { throughOffice } from './office.ts'
import { docxOfLines } from './plain-docx.ts'
import { readKind, sureAndRight } from './read-kind.ts'

const files = realReports.filter(f => /\.(?:txt|html)$/.test(f))
const missing = files.length === 0 || !hasLibreOffice
if (missing) console.warn('published reports in other kinds not tested: no samples here, or no LibreOffice')

const truths = new Map(
  files.map(file => {
    const expected = readFileSync(join(realFolder, expectedOf(file)), 'utf8')
    return [file, truthOf(JSON.parse(expected) as Expected)]
  }),
)

/** Text as it would be pasted into Word; a page as Word would open it. */
const asWord = (): ReadonlyMap<string, Uint8Array> => {
  const read = (file: string) => readFileSync(join(realFolder, file))
  const pages = throughOffice(new Map(files.filter(f => f.endsWith('.html')).map(f => [f, read(f)])), 'docx')
  const texts = files
    .filter(f => f.endsWith('.txt'))
    .map(f => [f, docxOfLines(read(f).toString('utf8'))] as const)
  return new Map([...texts, ...pages])
}

describe.skipIf(missing)('公布的年报，由 LibreOffice 另存为别的文件', () => {
  test.each(['docx', 'doc', 'html', 'pdf'] as const)('%s', { timeout: 180_000 }, async kind => {
    const sources = new Map([...asWord()].map(([file, bytes]) => [`${file}.docx`, bytes]))
    const turned = throughOffice(sources, kind)
    for (const file of files) {
      const { form, truth } = truths.get(file)!
      const draft = await readKind(turned.get(`${file}.docx`)!, `${file}.${kind}`)
      expect(draft.formId, file).toBe(form.id)
      sureAndRight(draft, truth, `${kind} ${file}`)
      // Printed upright, the wide tables of the page lose their last columns over the edge of the paper.
      if (kind === 'pdf' && file.endsWith('.html')) continue
      const found = Object.fromEntries(Object.keys(truth).map(id => [id, draft.cells[id]?.value ?? null]))
      expect(found, `${kind} ${file}`).toEqual(truth)
    }
  })
})
