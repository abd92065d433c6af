export type Encoding =
  | 'utf-8'
  | 'utf-8 with mark'
  | 'gb18030'
  | 'utf-16le'
  | 'utf-16le with mark'
  | 'utf-16be'
  | 'utf-16be with mark'

/** Text in an encoding that old programs save it in. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  const [name = '', mark] = encoding.split(' with ')
  const words = mark ? `\ufeff${text}` : text
  if (name === 'utf-8') return new TextEncoder().encode(words)
  if (name === 'gb18030') return new Uint8Array(gb18030(words))
  const bytes = Buffer.from(words, 'utf16le')
  return new Uint8Array(name === 'utf-16be' ? bytes.swap16() : bytes)
}

const table = new Map<string, readonly [number, number]>()

/** Two-byte letters found by decoding them all; Node can decode GB18030 but not write it. */
function gb18030(text: string): Buffer {
  if (table.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let high = 0x81; high < 0xff; high += 1) {
      for (let low = 0x40; low < 0xff; low += 1) {
        const letter = decoder.decode(Uint8Array.of(high, low))
        if ([...letter].length === 1 && letter !== '\ufffd' && !table.has(letter))
          table.set(letter, [high, low])
      }
    }
  }
  return Buffer.from(
    [...text].flatMap(letter =>
      letter < '\u0080' ? [letter.charCodeAt(0)] : [...(table.get(letter) ?? [0x3f])],
    ),
  )
}
