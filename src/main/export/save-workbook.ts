import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Sheet } from 'write-excel-file/node'
import { rezip } from './rezip.ts'

/** How a sheet is printed: as wide as an A4 page, or not meant for printing. */
export type SheetPage = 'portrait' | 'landscape' | 'none'

/**
 * The sheets as a workbook in 宋体; the same sheets give the same bytes.
 * @param pages one for each sheet
 * @param withMore adds other parts to the workbook
 */
export async function saveWorkbook(
  sheets: Sheet<never>[],
  pages: readonly SheetPage[],
  withMore: (parts: Parts) => Parts = parts => parts,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const file = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 10.5 }).toBuffer()
  const parts = unzipSync(new Uint8Array(file))
  sheets.forEach((_, index) => {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`
    const part = parts[name]
    if (!part) throw new Error(`${name} is missing from the workbook`)
    parts[name] = strToU8(onOnePage(strFromU8(part), pages[index] ?? 'none'))
  })
  return rezip(withMore(parts))
}

/** The files in a workbook by name. */
export type Parts = Readonly<Record<string, Uint8Array>>

function onOnePage(xml: string, page: SheetPage): string {
  if (page === 'none') return xml
  const setup = `<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${page}" fitToWidth="1" fitToHeight="0"/>`
  const start = /<worksheet [^>]*>/.exec(xml)?.[0]
  if (start === undefined) throw new Error('the sheet does not begin as expected')
  return xml
    .replace(start, `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('</worksheet>', `${setup}</worksheet>`)
}
