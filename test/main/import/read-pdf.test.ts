import { describe, expect, it } from 'vitest'
import { pdfSource, readPdf } from '../../../src/main/import/read-pdf.ts'
import { ReadError } from '../../../src/main/import/read-error.ts'

/** A PDF without tags: one page for each list of drawing commands. */
function plainPdf(...pages: string[]): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((commands, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      `<</Length ${commands.length}>>\nstream\n${commands}\nendstream`,
    ]),
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(
    `%PDF-1.4\n${body}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF\n`,
    'latin1',
  )
}

const at = (x: number, y: number, text: string) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET\n`

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readPdf(bytes)
  } catch (error) {
    if (error instanceof ReadError) return error.code
    throw error
  }
  throw new Error('was read')
}

describe('reading a PDF without tags', () => {
  it('takes lines from top to bottom, whatever the order they were drawn in, columns parted by tabs', async () => {
    const pdf = plainPdf(
      at(300, 700, '12') + at(50, 650, 'third') + at(50, 700, 'second') + at(50, 750, 'first'),
    )
    const content = await readPdf(pdf)
    expect(content.tagged).toBe(false)
    expect(pdfSource(content).blocks).toEqual([
      { is: 'line', line: 1, page: 1, text: 'first' },
      { is: 'line', line: 2, page: 1, text: 'second\t12' },
      { is: 'line', line: 3, page: 1, text: 'third' },
    ])
  })

  it('goes on with the next page', async () => {
    const { blocks, pages } = await readPdf(plainPdf(at(50, 100, 'one'), at(50, 750, 'two')))
    expect([pages, blocks.map(block => (block.is === 'text' ? block.text : ''))]).toEqual([2, ['one', 'two']])
  })
})

describe('refusing a PDF', () => {
  it('without text is a scan', async () => {
    expect(await refusal(plainPdf('0 0 100 100 re f'))).toBe('PDF_NO_TEXT')
  })

  it('that is none, or empty', async () => {
    expect(await refusal(Buffer.from('not a PDF at all'))).toBe('PDF_BROKEN')
    expect(await refusal(new Uint8Array())).toBe('EMPTY_FILE')
  })

  it('of more than 500 pages', async () => {
    expect(await refusal(plainPdf(...Array.from({ length: 501 }, () => '')))).toBe('PDF_TOO_LONG')
  })
})
