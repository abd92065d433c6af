const DATE = /(\/(?:CreationDate|ModDate) \()(D:[^)]*)(?=\))/g
const ELEMENT = /(?<=\()node(\d{8})(?=\))/g

/**
 * Takes out of a printed PDF what differs from run to run, so that the same paper gives the same bytes: the clock
 * gives way to the report's date (ISO), the browser's running numbers of structure elements to 1, 2, 3 … in the same
 * order. Every replacement is as long as what it replaces: no offset in the file moves.
 */
export function pinPdf(pdf: Uint8Array, isoDate: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const numbers = [...new Set([...text.matchAll(ELEMENT)].map(([, digits = '']) => digits))].sort()
  const rank = new Map(numbers.map((digits, index) => [digits, String(index + 1).padStart(8, '0')]))
  const pinned = `D:${isoDate.replaceAll('-', '')}000000+00'00'`
  if (text.search(DATE) < 0) throw new Error('the PDF has no dates to pin')
  return new Uint8Array(
    Buffer.from(
      text
        .replace(
          DATE,
          (_, key: string, date: string) => key + pinned.slice(0, date.length).padEnd(date.length),
        )
        .replace(ELEMENT, (whole, digits: string) => `node${rank.get(digits) ?? whole.slice(4)}`),
      'latin1',
    ),
  )
}
