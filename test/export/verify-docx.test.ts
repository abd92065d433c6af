import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { verifyDocx } from '../../src/main/export/verify-export.ts'
import { writeDocx } from '../../src/main/export/write-docx.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

const paper = composeDocument(sample2021.form, sample2021.report, { draft: false })

/** The written file with something changed inside it, as a damaged disk or another program would. */
async function tampered(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await writeDocx(paper))
  const before = strFromU8(parts['word/document.xml']!)
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, 'word/document.xml': strToU8(after) })
}

describe('a written DOCX', () => {
  it('reads back equal in all cells, headings and paragraphs', async () => {
    expect(await verifyDocx(await writeDocx(paper), paper)).toEqual({
      ok: true,
      compared: { cells: 200, headings: 14, paragraphs: 20 },
    })
    const old = composeDocument(sample2019.form, sample2019.report, { draft: true })
    expect(await verifyDocx(await writeDocx(old), old)).toMatchObject({ ok: true, compared: { cells: 198 } })
  })

  it('is found out: a row or a merged cell changed inside the file', async () => {
    const lostRow = await tampered(xml => xml.replace(/<w:tr>(?:(?!<w:tr>).)*?规章.*?<\/w:tr>/s, ''))
    expect(await verifyDocx(lostRow, paper)).toMatchObject({ ok: false })
    const unmerged = await tampered(xml => xml.replace('<w:vMerge w:val="continue"/>', ''))
    expect(await verifyDocx(unmerged, paper)).toMatchObject({ ok: false })
  })

  it('is found out: a file cut short', async () => {
    const whole = await writeDocx(paper)
    const verdict = await verifyDocx(whole.slice(0, whole.length - 200), paper)
    expect(verdict).toEqual({
      ok: false,
      differences: ['写成的文件读不回来：文件已损坏，读不出来。'],
    })
  })
})
