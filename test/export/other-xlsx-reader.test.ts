import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeDocument } from '../../src/core/export/compose-document.ts'
import { cellsOf } from '../../src/core/forms/cells.ts'
import { compareYears } from '../../src/core/years/compare-years.ts'
import { writeXlsx } from '../../src/main/export/write-xlsx.ts'
import { writeYearsXlsx } from '../../src/main/years/write-years-xlsx.ts'
import { sampleYears } from '../core/years/sample-years.ts'
import { sample2021 } from './sample-reports.ts'
import { inFolder } from './tools.ts'

/** As Debian has it (python3-openpyxl); a Python of one's own may stand before it. */
const python = ['/usr/bin/python3', 'python3'].find(
  program => spawnSync(program, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0,
)
if (python === undefined) console.warn('workbooks not read by openpyxl: python3-openpyxl is missing')

interface SeenSheet {
  readonly name: string
  readonly merged: readonly string[]
  /** s: text, n: number, f: formula. */
  readonly cells: Readonly<Record<string, readonly ['s' | 'n' | 'f', string | number]>>
  readonly fitToWidth: boolean
}

const seen = (bytes: Uint8Array): SeenSheet[] =>
  inFolder(folder => {
    const file = join(folder, 'a.xlsx')
    writeFileSync(file, bytes)
    const script = join(import.meta.dirname, 'read-with-openpyxl.py')
    return JSON.parse(
      execFileSync(python ?? '', [script, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ) as SeenSheet[]
  })

const evil = '=HYPERLINK("http://x")'
const typesOf = (sheets: readonly SeenSheet[]) =>
  new Set(sheets.flatMap(({ cells }) => Object.values(cells).map(([type]) => type)))

describe.skipIf(python === undefined)('a workbook, read by openpyxl', () => {
  it('holds the official shapes, numbers as numbers, and no formula, whatever an office is called', async () => {
    const { form, report } = sample2021
    const named = { ...report, office: { ...report.office, name: evil } }
    const sheets = seen(await writeXlsx(composeDocument(form, named, { draft: false }), form))
    expect(sheets.map(({ name }) => name)).toEqual(['说明', '二', '三', '四', '汇总'])
    expect(typesOf(sheets)).toEqual(new Set(['s', 'n']))
    const [, , third, fourth, flat] = sheets
    expect(third?.merged).toEqual(
      expect.arrayContaining(['A1:C3', 'D1:J1', 'D2:D3', 'E2:I2', 'J2:J3', 'A6:A27']),
    )
    expect(fourth?.merged).toEqual(expect.arrayContaining(['A1:E1', 'F1:O1', 'F2:J2', 'K2:O2']))
    expect([third?.fitToWidth, flat?.merged]).toEqual([true, []])
    expect(flat?.cells['A3']).toEqual(['s', evil])
    const columns = Object.entries(flat?.cells ?? {}).filter(([at]) => /^[A-Z]+1$/.test(at))
    expect(columns.slice(3).map(([, [, id]]) => id)).toEqual([...cellsOf(form).keys()])
    for (const [at, [, id]] of columns.slice(3)) {
      expect(flat?.cells[at.replace('1', '3')]).toEqual(['n', report.cells[String(id)]?.value])
    }
  })

  it('holds the years the same way', async () => {
    const sheets = seen(await writeYearsXlsx(compareYears(evil, sampleYears)))
    expect(sheets).toHaveLength(6)
    expect(typesOf(sheets)).toEqual(new Set(['s', 'n']))
    const [, applications] = sheets
    expect(applications?.merged.slice(0, 4)).toEqual(['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'])
    expect(applications?.cells['D9']).toEqual(['n', 13])
    expect(applications?.cells['D6']).toEqual(['s', '缺'])
  })
})
