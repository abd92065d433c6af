const plain = '<w:p/>'
const styled = (keepNext: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableText"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr></w:p>`

/**
 * The cells that a merged cell covers hold an empty paragraph each. The library gives it no style: it would be a line of
 * the running text, higher than a row of the table. It becomes table text and keeps with the next row as the others do.
 * `xml` is word/document.xml.
 */
export const styleCoveredCells = (xml: string): string =>
  xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, table => {
    const last = table.lastIndexOf('<w:tr>')
    return (
      table.slice(0, last).replaceAll(plain, styled(true)) +
      table.slice(last).replaceAll(plain, styled(false))
    )
  })
