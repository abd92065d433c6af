import { parseXml } from '../import/docx-xml.ts'
import type { DocxZip } from '../import/docx-zip.ts'
import { openDocxZip } from '../import/docx-zip.ts'
import type { FoundCell } from './compare-paper.ts'

/** The sheets of a workbook of our own by name, each a rectangle of texts with covered cells marked. */
export type Workbook = ReadonlyMap<string, readonly (readonly FoundCell[])[]>

/**
 * Reads back what write-xlsx wrote.
 * @throws ReadError
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const zip = await openDocxZip(bytes)
  try {
    const strings = await textsOf(zip, 'xl/sharedStrings.xml', 'si')
    const names: string[] = []
    await parseXml(await zip.read('xl/workbook.xml'), {
      open: (name, attributes) => {
        if (name === 'sheet') names.push(attributes['name'] ?? '')
      },
      close: () => undefined,
      text: () => undefined,
    })
    const sheets = new Map<string, (readonly FoundCell[])[]>()
    for (const [index, name] of names.entries()) {
      sheets.set(name, await sheet(zip, `xl/worksheets/sheet${String(index + 1)}.xml`, strings))
    }
    return sheets
  } finally {
    zip.close()
  }
}

async function textsOf(zip: DocxZip, part: string, element: string): Promise<string[]> {
  const texts: string[] = []
  await parseXml(await zip.read(part), {
    open: name => {
      if (name === element) texts.push('')
    },
    close: () => undefined,
    text: words => {
      const last = texts.pop()
      if (last !== undefined) texts.push(last + words)
    },
  })
  return texts
}

async function sheet(zip: DocxZip, part: string, strings: readonly string[]): Promise<FoundCell[][]> {
  const rows: { text: string; covered: boolean }[][] = []
  let place: Place | undefined
  let shared = false
  const merges: string[] = []
  await parseXml(await zip.read(part), {
    open: (name, attributes) => {
      if (name === 'row') rows.push([])
      if (name === 'mergeCell') merges.push(attributes['ref'] ?? '')
      if (name !== 'c') return
      place = placeOf(attributes['r'] ?? '')
      shared = attributes['t'] === 's'
      rows[place.row] ??= []
      const row = rows[place.row] ?? []
      while (row.length <= place.column) row.push({ text: '', covered: false })
    },
    close: name => {
      if (name === 'c') place = undefined
    },
    text: words => {
      const cell = place && rows[place.row]?.[place.column]
      if (cell) cell.text = shared ? (strings[Number(words)] ?? '') : words
    },
  })
  for (const ref of merges) cover(rows, ref)
  return rows
}

interface Place {
  readonly row: number
  readonly column: number
}

/** B12 → row 11, column 1 */
function placeOf(ref: string): Place {
  const [, letters = 'A', digits = '1'] = /^([A-Z]{1,3})(\d+)$/.exec(ref) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

function cover(rows: { text: string; covered: boolean }[][], ref: string): void {
  const [from, to] = ref.split(':').map(placeOf)
  if (!from || !to) return
  rows.slice(from.row, to.row + 1).forEach((row, r) => {
    row.slice(from.column, to.column + 1).forEach((cell, c) => {
      if (r > 0 || c > 0) cell.covered = true
    })
  })
}
