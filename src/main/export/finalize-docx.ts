import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { PaperDocument } from '../../core/export/document.ts'
import { codeInFile } from './consistency-code.ts'
import { customProperties } from './custom-properties.ts'
import { styleCoveredCells } from './docx-covered-cells.ts'
import { dataParts, dataProperties, withDataRelation, withDataType } from './docx-data.ts'
import type { PaperFont, PaperFonts } from './docx-fonts.ts'
import { offGrid } from './docx-styles.ts'
import { watermarkRun } from './docx-watermark.ts'
import { escapeXml } from './escape-xml.ts'
import { rezip } from './rezip.ts'
import type { SealedReport } from './sealed-report.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

type Patch = (xml: string) => string

/**
 * What the library cannot write: paragraphs off the grid, East Asian settings, stand-in typefaces, names of the
 * tables, the 草稿 mark, the report's data and 一致码, and fixed times. Then zipped anew, so that the same paper gives the same bytes.
 */
export function finalizeDocx(
  bytes: Uint8Array,
  paper: PaperDocument,
  fonts: PaperFonts,
  data?: SealedReport,
): Uint8Array {
  const parts = unzipSync(bytes)
  const patch = (name: string, change: Patch): void => {
    const part = parts[name]
    if (!part) throw new Error(`${name} is missing from the DOCX`)
    parts[name] = strToU8(change(strFromU8(part)))
  }
  patch('word/styles.xml', liftOffGrid)
  patch('word/settings.xml', () => settings)
  patch('word/fontTable.xml', () => fontTable(fonts))
  patch('docProps/core.xml', () => coreProperties(paper))
  patch('word/document.xml', xml => nameTables(styleCoveredCells(xml), paper))
  if (paper.draft) {
    for (const index of [1, 2]) patch(`word/header${String(index)}.xml`, xml => stamp(xml, index))
  }
  patch('docProps/custom.xml', () =>
    customProperties(codeInFile(paper), data ? dataProperties(data, paper.meta.id) : {}),
  )
  if (data) {
    patch('word/_rels/document.xml.rels', withDataRelation)
    patch('[Content_Types].xml', withDataType)
    for (const [name, xml] of Object.entries(dataParts(data))) parts[name] = strToU8(xml)
  }
  return rezip(parts)
}

/** LibreOffice pulls every line of a paragraph onto the grid unless the paragraph itself says no. */
const liftOffGrid: Patch = xml =>
  offGrid.reduce(
    (styles, id) =>
      replaceOnce(
        styles,
        new RegExp(`(<w:style [^>]*w:styleId="${id}"[^>]*>.*?)(<w:spacing )`),
        (_, before, spacing) => `${before}<w:snapToGrid w:val="0"/>${spacing}`,
      ),
    xml,
  )

const settings = `${HEAD}<w:settings ${W}><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`

/** Each typeface once, with what stands in for it. */
const fontTable = (fonts: PaperFonts): string =>
  `${HEAD}<w:fonts ${W}>${[...facesByName(fonts).values()]
    .map(
      font =>
        `<w:font w:name="${font.name}"><w:altName w:val="${font.standIns.join(',')}"/>${
          font.panose ? `<w:panose1 w:val="${font.panose}"/>` : ''
        }<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
    )
    .join('')}</w:fonts>`

const facesByName = (fonts: PaperFonts): ReadonlyMap<string, PaperFont> =>
  new Map(Object.values<PaperFont>({ ...fonts }).map(font => [font.name, font]))

/** The times are those of the report (成文日期), never of the clock. */
function coreProperties({ title, meta }: PaperDocument): string {
  const at = (tag: string) => `<${tag} xsi:type="dcterms:W3CDTF">${meta.date}T00:00:00Z</${tag}>`
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title.join(''))}</dc:title><dc:creator>${escapeXml(meta.office)}</dc:creator><cp:lastModifiedBy>${escapeXml(meta.office)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${at('dcterms:created')}${at('dcterms:modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
}

/** Name and machine anchor of each table (`nianbao:t3`), read out by screen readers. */
function nameTables(xml: string, paper: PaperDocument): string {
  const tables = paper.blocks.flatMap(block => (block.is === 'table' ? [block.table] : []))
  let next = 0
  const named = xml.replaceAll('</w:tblPr>', end => {
    const table = tables[next]
    next += 1
    if (!table) throw new Error('the DOCX has more tables than the paper')
    return `<w:tblCaption w:val="${escapeXml(table.name)}"/><w:tblDescription w:val="nianbao:${escapeXml(table.id)}"/>${end}`
  })
  if (next !== tables.length) throw new Error('the DOCX has fewer tables than the paper')
  return named
}

const stamp = (xml: string, index: number): string =>
  replaceOnce(
    xml,
    /(<\/w:pPr>)(<\/w:p>)/,
    (_, open, close) => `${open}${watermarkRun('草稿', index)}${close}`,
  )

/** A patch that finds nothing means that the library writes something else now: say so. */
function replaceOnce(
  text: string,
  pattern: RegExp,
  by: (whole: string, before: string, after: string) => string,
): string {
  if (!pattern.test(text)) throw new Error(`nothing to patch: ${pattern.source}`)
  return text.replace(pattern, by)
}
