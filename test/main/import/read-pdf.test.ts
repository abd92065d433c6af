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

  it('parts a number from the raised mark of a note behind it, and takes digits of another size on the same line for its own', async () => {
    const beside = (size: number, rise: number) =>
      `BT /F 12 Tf 50 700 Td (12) Tj /F ${size} Tf ${rise} Ts (1) Tj ET\n`
    const read = async (size: number, rise: number) =>
      pdfSource(await readPdf(plainPdf(beside(size, rise)))).blocks
    expect(await read(7, 4)).toMatchObject([{ text: '12 1' }])
    expect(await read(9, 0)).toMatchObject([{ text: '121' }])
  })

  it('goes on with the next page', async () => {
    const { blocks, pages } = await readPdf(plainPdf(at(50, 100, 'one'), at(50, 750, 'two')))
    expect([pages, blocks.map(block => (block.is === 'text' ? block.text : ''))]).toEqual([2, ['one', 'two']])
  })
})

/** A line of a table's frame, and text in one of its cells. */
const rule = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${y0} m ${x1} ${y1} l S\n`
const texts = (content: Awaited<ReturnType<typeof readPdf>>) =>
  content.blocks.map(block =>
    block.is === 'text'
      ? block.text
      : block.rows.map(row => row.map(cell => (cell.covered ? `·${cell.text}` : cell.text))),
  )

describe('tables drawn with lines', () => {
  const frame = (top: number, low: number, ys: readonly number[]) =>
    [50, 150, 200, 250].map(x => rule(x, low, x, top)).join('') + ys.map(y => rule(50, y, 250, y)).join('')

  it('become cells, merged where no line parts them, numbers of neighbours never one', async () => {
    const lines =
      rule(50, 700, 250, 700) +
      rule(150, 670, 250, 670) +
      rule(50, 640, 250, 640) +
      rule(50, 700, 50, 640) +
      rule(150, 700, 150, 640) +
      rule(200, 670, 200, 640) +
      rule(250, 700, 250, 640)
    const drawn =
      lines +
      at(55, 665, 'label') +
      at(170, 680, 'head') +
      at(160, 650, '1') +
      at(190, 650, '2') +
      at(225, 650, '3')
    expect(texts(await readPdf(plainPdf(at(50, 750, 'before') + drawn + at(50, 600, 'after'))))).toEqual([
      'before',
      [
        ['label', 'head', '·head'],
        ['·label', '1 2', '3'],
      ],
      'after',
    ])
  })

  it('go on on the next page, also in the middle of a row; heads and numbers of the pages are left out', async () => {
    const first =
      at(50, 800, 'Report of 2024') +
      frame(140, 60, [140, 100, 60]) +
      at(55, 120, 'one') +
      at(160, 120, '1') +
      at(210, 120, '2') +
      at(55, 80, 'a long label that') +
      at(160, 80, '3') +
      at(210, 80, '4') +
      at(300, 30, '- 1 -')
    const second =
      at(50, 800, 'Report of 2024') +
      frame(780, 700, [780, 740, 700]) +
      at(55, 760, 'goes on here') +
      at(55, 720, 'three') +
      at(160, 720, '5') +
      at(210, 720, '6') +
      at(300, 30, '- 2 -')
    const third = at(50, 800, 'Report of 2024') + at(50, 700, 'after') + at(300, 30, '- 3 -')
    expect(texts(await readPdf(plainPdf(first, second, third)))).toEqual([
      [
        ['one', '1', '2'],
        ['a long label thatgoes on here', '3', '4'],
        ['three', '5', '6'],
      ],
      'after',
    ])
  })

  it('may be open at their sides', async () => {
    const drawn =
      [700, 670, 640].map(y => rule(50, y, 250, y)).join('') +
      [150, 200].map(x => rule(x, 640, x, 700)).join('') +
      at(55, 680, 'one') +
      at(160, 680, '1') +
      at(210, 680, '2') +
      at(55, 650, 'two') +
      at(160, 650, '3') +
      at(210, 650, '4')
    expect(texts(await readPdf(plainPdf(drawn)))).toEqual([
      [
        ['one', '1', '2'],
        ['two', '3', '4'],
      ],
    ])
  })

  it('keep two numbers in one cell apart', async () => {
    const drawn =
      frame(700, 640, [700, 640]) +
      at(55, 665, 'label') +
      at(165, 680, '0') +
      at(165, 655, '0') +
      at(210, 670, '7')
    expect(texts(await readPdf(plainPdf(drawn)))).toEqual([[['label', '0\n0', '7']]])
  })
})

describe('pages that lie on their side', () => {
  const sideways = (x: number, y: number, text: string) =>
    `BT /F 12 Tf 0 1 -1 0 ${x} ${y} Tm (${text}) Tj ET\n`

  it('are read as they are meant, text turned or page turned; slanted watermarks are not read', async () => {
    const drawn =
      sideways(100, 50, 'first') +
      sideways(150, 50, 'second') +
      sideways(150, 300, '12') +
      'BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DRAFT) Tj ET\n'
    const turned = Buffer.from(
      Buffer.from(plainPdf(drawn)).toString('latin1').replace('/MediaBox', '/Rotate 90/MediaBox'),
      'latin1',
    )
    for (const pdf of [plainPdf(drawn), turned])
      expect(texts(await readPdf(pdf))).toEqual(['first', 'second\t12'])
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
