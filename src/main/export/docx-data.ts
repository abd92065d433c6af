import { escapeXml } from './escape-xml.ts'

import { canonicalJson } from '../../core/export/canonical-json.ts'
import type { SealedReport } from './sealed-report.ts'
import { sha256 } from './sealed-report.ts'

/** Namespace of the report's data inside a Word file. */
export const dataNamespace = 'urn:gia-report:1'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** Tells this data store from others; any fixed GUID does. */
const STORE = '{6B1B3F5E-2E0C-4C1D-9D0A-47B1A2C5E021}'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** Parts that Word keeps as a custom XML data store (ISO 29500-1, 15.2.5), by name. */
export function dataParts(report: SealedReport): Record<string, string> {
  const json = canonicalJson(report)
  return {
    'customXml/item1.xml': `${HEAD}<giaReport xmlns="${dataNamespace}" version="1" sha256="${sha256(json)}"><json>${escapeXml(json)}</json></giaReport>`,
    'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem xmlns:ds="${OFFICE}/customXml" ds:itemID="${STORE}"><ds:schemaRefs><ds:schemaRef ds:uri="${dataNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  }
}

/** Joins the data store to the main part; `xml` is word/_rels/document.xml.rels. */
export const withDataRelation = (xml: string): string =>
  insertBefore(
    xml,
    '</Relationships>',
    `<Relationship Id="rIdData" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`,
  )

/** `xml` is [Content_Types].xml. */
export const withDataType = (xml: string): string =>
  insertBefore(
    xml,
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  )

/** What the data say of themselves in the properties of the file. */
export const dataProperties = (report: SealedReport, reportId: string): Record<string, string> => ({
  'GIA.schema': dataNamespace,
  'GIA.reportId': reportId,
  'GIA.sha256': sha256(canonicalJson(report)),
})

function insertBefore(xml: string, end: string, part: string): string {
  if (!xml.includes(end)) throw new Error(`nothing to patch: ${end}`)
  return xml.replace(end, part + end)
}
