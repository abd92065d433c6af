/**
 * Puts the report's date (ISO) where the printer wrote the clock's, so that the same paper gives the same bytes.
 * The replacement is as long as what it replaces: no offset in the file moves.
 */
export function pinPdfDates(pdf: Uint8Array, isoDate: string): Uint8Array {
  const pinned = `D:${isoDate.replaceAll('-', '')}000000+00'00'`
  let found = 0
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \()(D:[^)]*)(?=\))/g, (_, key: string, date: string) => {
      found += 1
      return key + pinned.slice(0, date.length).padEnd(date.length, ' ')
    })
  if (found === 0) throw new Error('the PDF has no dates to pin')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
