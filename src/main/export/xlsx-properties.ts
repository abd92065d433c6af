import { strFromU8, strToU8 } from 'fflate'
import type { PaperDocument } from '../../core/export/document.ts'
import { consistencyCode } from './consistency-code.ts'
import { customProperties } from './custom-properties.ts'
import { escapeXml } from './escape-xml.ts'
import type { Parts } from './save-workbook.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Gives a workbook properties: title, office, the report's date for the clock's, 一致码. */
export const workbookProperties =
  (paper: PaperDocument) =>
  (parts: Parts): Parts => ({
    ...parts,
    '_rels/.rels': patched(parts, '_rels/.rels', '</Relationships>', relations),
    '[Content_Types].xml': patched(parts, '[Content_Types].xml', '</Types>', types),
    'docProps/core.xml': strToU8(coreProperties(paper)),
    'docProps/custom.xml': strToU8(customProperties(consistencyCode(paper))),
  })

const relations = `<Relationship Id="rIdCore" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rIdCustom" Type="${OFFICE}/relationships/custom-properties" Target="docProps/custom.xml"/>`
const types =
  '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/><Override ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml" PartName="/docProps/custom.xml"/>'

function patched(parts: Parts, name: string, end: string, more: string): Uint8Array {
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  if (!xml.includes(end)) throw new Error(`nothing to patch in ${name}`)
  return strToU8(xml.replace(end, more + end))
}

function coreProperties({ title, meta }: PaperDocument): string {
  const at = (tag: string) => `<${tag} xsi:type="dcterms:W3CDTF">${meta.date}T00:00:00Z</${tag}>`
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title.join(''))}</dc:title><dc:creator>${escapeXml(meta.office)}</dc:creator>${at('dcterms:created')}${at('dcterms:modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
}
