import * as fc from 'fast-check'
import { expect } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { toHtml } from '../../src/core/export/to-html.ts'
import { toText } from '../../src/core/export/to-text.ts'
import { sealVisible, toJson } from '../../src/main/export/sealed-report.ts'
import { paperOfDraft } from '../../src/main/export/verify-data.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { readReportFile } from '../../src/main/import/read-report-file.ts'
import type { RandomPaper } from './random-paper.ts'
import { randomPaper } from './random-paper.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every kind of file that comes back exactly, by name. */
export const writers: Readonly<Record<string, (from: RandomPaper) => Promise<Uint8Array> | Uint8Array>> = {
  'DOCX with data': ({ form, report }) =>
    writeDocx(composeDocument(form, report, { draft: false }), sealVisible(form, report)),
  'DOCX without data': ({ form, report }) => writeDocx(composeDocument(form, report, { draft: false })),
  HTML: ({ form, report }) => utf8(toHtml(composeDocument(form, report, { draft: false }))),
  TXT: ({ form, report }) => utf8(toText(composeDocument(form, report, { draft: false }))),
  JSON: ({ form, report }) => utf8(toJson(form, report, 'ABCD-1234')),
}

/** Writes random reports, reads them with the importer and prints them again: the paper must be the same one. */
export async function comesBackExactly(kind: string, runs: number): Promise<void> {
  const write = writers[kind]
  if (!write) throw new Error(`no writer of ${kind}`)
  await fc.assert(
    fc.asyncProperty(randomPaper, async from => {
      const { form, report } = from
      const paper = composeDocument(form, report, { draft: false })
      const read = await readReportFile(await write(from), '')
      if (!read.ok) throw new Error(read.error.says)
      const back = paperOfDraft(read.draft)
      expect(back.blocks).toEqual(paper.blocks)
      expect([back.title.join(''), back.docNo]).toEqual([paper.title.join(''), paper.docNo])
      expect([back.sign?.name, back.sign?.date]).toEqual([paper.sign?.name, paper.sign?.date])
    }),
    { seed: 20_260_115, numRuns: runs, endOnFailure: true },
  )
}
