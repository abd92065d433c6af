import { escapeXml } from './escape-xml.ts'

/** What a PDF says of itself, in its Info dictionary and, the same, as XMP. */
export interface PdfProperties {
  readonly title: string
  readonly author: string
  readonly keywords: string
  readonly program: string
  /** ISO date; the time is midnight UTC. */
  readonly date: string
  readonly identifier: string
}

/** The XMP packet of a PDF/A-1b (ISO 19005-1, 6.7): each entry equals its fellow of the Info dictionary. */
export function xmpPacket({ title, author, keywords, program, date, identifier }: PdfProperties): string {
  const time = `${date}T00:00:00+00:00`
  const of = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`
  const list = (name: string, kind: 'Alt' | 'Seq' | 'Bag', item: string) =>
    `<${name}><rdf:${kind}>${item}</rdf:${kind}></${name}>`
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    of('dc:format', 'application/pdf'),
    of('dc:identifier', identifier),
    list('dc:title', 'Alt', `<rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li>`),
    list('dc:creator', 'Seq', of('rdf:li', author)),
    list('dc:language', 'Bag', of('rdf:li', 'zh-CN')),
    '</rdf:Description><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    of('xmp:CreatorTool', program),
    of('xmp:CreateDate', time),
    of('xmp:ModifyDate', time),
    '</rdf:Description><rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    of('pdf:Producer', program),
    of('pdf:Keywords', keywords),
    '</rdf:Description><rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    of('pdfaid:part', '1'),
    of('pdfaid:conformance', 'B'),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
