import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { readXlsx } from '../../src/main/export/read-xlsx.ts'
import { verifyXlsx } from '../../src/main/export/verify-xlsx.ts'
import { writeXlsx } from '../../src/main/export/write-xlsx.ts'
import { randomPaper } from './random-paper.ts'
import { sample2019, sample2021 } from './sample-reports.ts'

const { form, report } = sample2021
const paper = composeDocument(form, report, { draft: false })

describe('the workbook', () => {
  it('has a page of explanation, the three official tables and the flat sheet', async () => {
    expect([...(await readXlsx(await writeXlsx(paper, form))).keys()]).toEqual([
      '说明',
      '二',
      '三',
      '四',
      '汇总',
    ])
  })

  it('has a column per cell key in the flat sheet, its numbers numbers, a blank cell empty', async () => {
    const blank = {
      ...report,
      cells: { ...report.cells, 't3.new.np': { value: null, origin: 'typed' as const } },
    }
    const bytes = await writeXlsx(composeDocument(form, blank, { draft: false }), form)
    const [heads, names, row] = (await readXlsx(bytes)).get('汇总')!
    expect(heads!.slice(3).map(cell => cell.text)).toEqual([...cellsOf(form).keys()])
    const column = (id: string) => heads!.findIndex(cell => cell.text === id)
    expect(names![column('t2.fees.amountWan')]!.text).toContain('万元')
    expect(row![column('t2.fees.amountWan')]!.text).toBe('12.345678')
    expect(row![column('t3.new.np')]!.text).toBe('')
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet5.xml']!)
    expect(xml).toMatch(/<v>12\.345678<\/v>/)
  })

  it('gives the same bytes for the same report', async () => {
    expect(Buffer.compare(await writeXlsx(paper, form), await writeXlsx(paper, form))).toBe(0)
  })

  it('reads back equal in every cell, both forms, with numbers of six digits', async () => {
    const large = Object.fromEntries(
      Object.entries(report.cells).map(([id, cell]) => [id, { ...cell, value: 654_321 }]),
    )
    for (const [each, of] of [
      [composeDocument(sample2019.form, sample2019.report, { draft: true }), sample2019.form],
      [composeDocument(form, { ...report, cells: large }, { draft: false }), form],
    ] as const) {
      expect(await verifyXlsx(await writeXlsx(each, of), each)).toMatchObject({ ok: true })
    }
  })

  it('reads back equal for random reports of both forms', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomPaper, async each => {
        const printed = composeDocument(each.form, each.report, { draft: false })
        expect(await verifyXlsx(await writeXlsx(printed, each.form), printed)).toMatchObject({ ok: true })
      }),
      { seed: 20_260_115, numRuns: 15, endOnFailure: true },
    )
  })

  it('is found out: a number of the flat sheet, a merged cell, a file cut short', async () => {
    const parts = unzipSync(await writeXlsx(paper, form))
    const spoilt = (name: string, from: RegExp | string, to: string) => {
      const before = strFromU8(parts[name]!)
      expect(before.replace(from, to)).not.toBe(before)
      return verifyXlsx(zipSync({ ...parts, [name]: strToU8(before.replace(from, to)) }), paper)
    }
    expect(await spoilt('xl/worksheets/sheet5.xml', '<v>12.345678</v>', '<v>12.345679</v>')).toEqual({
      ok: false,
      differences: ['汇总表的 t2.fees.amountWan 应为“12.345678”，文件中是“12.345679”。'],
    })
    expect(await spoilt('xl/worksheets/sheet3.xml', /<mergeCell ref="[^"]*"\/>/, '')).toMatchObject({
      ok: false,
    })
    const whole = await writeXlsx(paper, form)
    expect(await verifyXlsx(whole.slice(0, -100), paper)).toMatchObject({ ok: false })
  })
})
