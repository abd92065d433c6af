import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { docxWith } from './plain-docx.ts'

/** A random number generator with a seed, so that a failure can be had again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** One of the damages that broken disks, e-mail and bad intentions do to a file. */
export function damaged(file: Uint8Array, next: () => number): Uint8Array {
  const bytes = Uint8Array.from(file)
  const at = () => Math.floor(next() * bytes.length)
  switch (Math.floor(next() * 5)) {
    case 0:
      return bytes.subarray(0, at())
    case 1:
      for (let i = 0; i < 1 + next() * 40; i += 1) bytes[at()] = Math.floor(next() * 256)
      return bytes
    case 2: {
      const from = at()
      bytes.fill(0, from, from + Math.floor(next() * 5_000))
      return bytes
    }
    case 3: {
      const [to, from, length] = [at(), at(), Math.floor(next() * 2_000)]
      bytes.copyWithin(to, from, from + length)
      return bytes
    }
    default: {
      // Counts and offsets are what readers trust most.
      const place = Math.min(at(), Math.floor(next() * 2_048))
      bytes.set([0xff, 0xff, 0xff, 0x7f].slice(0, Math.max(0, bytes.length - place)), place)
      return bytes
    }
  }
}

const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const stream = (text: string, dictionary = '') =>
  `<<${dictionary}/Length ${String(text.length)}>>\nstream\n${text}\nendstream`

/** A PDF of one page whose contents are given, deflated where told. */
function pdfOf(contents: Buffer, deflate: boolean): Uint8Array {
  const body = deflate ? deflateRawSync(contents) : contents
  const packed = deflate ? Buffer.concat([Buffer.from([0x78, 0x9c]), body, Buffer.alloc(4)]) : body
  const filter = deflate ? '/Filter/FlateDecode' : ''
  const head =
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n' +
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>\nendobj\n' +
    '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n'
  return Buffer.concat([
    Buffer.from(`${head}4 0 obj\n<<${filter}/Length ${String(packed.length)}>>\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n', 'latin1'),
  ])
}

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `${String(i % 500)} 0 m ${String(i % 500)} 800 l S 0 ${String(i % 800)} m 500 ${String(i % 800)} l S`,
  ).join('\n')
const words = (count: number) =>
  `BT /F 4 Tf ${Array.from({ length: count }, (_, i) => `1 0 0 1 ${String(i % 500)} ${String((i * 7) % 800)} Tm (0) Tj`).join('\n')} ET`

/** A compound file whose chain of sectors never ends. */
function endlessCompound(): Uint8Array {
  const file = Buffer.alloc(512 * 4)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeUInt32LE(1, 48)
  file.fill(0xff, 76, 512)
  file.writeUInt32LE(0, 76)
  file.writeUInt32LE(1, 512 + 4)
  return file
}

const deep = (depth: number) => '[1 0 R '.repeat(depth)

/** Files made to hurt a reader. */
export const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'docx：十万格的表格': () =>
    docxWith(`<w:tbl>${`<w:tr>${cell('0').repeat(50)}</w:tr>`.repeat(2_000)}</w:tbl>`),
  'docx：四十万格的表格': () =>
    docxWith(`<w:tbl>${`<w:tr>${cell('').repeat(60)}</w:tr>`.repeat(7_000)}</w:tbl>`),
  'docx：压缩炸弹': () => zipSync({ 'word/document.xml': new Uint8Array(90e6) }),
  'docx：实体炸弹': () =>
    zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "0000000000">${[...'bcdefgh'].map((c, i) => `<!ENTITY ${c} "${`&${'abcdefg'.charAt(i)};`.repeat(10)}">`).join('')}]><w:document>&h;</w:document>`,
      ),
    }),
  'docx：五万层标记': () => docxWith('<w:sdt>'.repeat(50_000)),
  'docx：编号套编号': () =>
    zipSync({
      'word/document.xml': strToU8(
        '<w:document><w:body><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>0</w:t></w:r></w:p></w:body></w:document>',
      ),
      'word/numbering.xml': strToU8(
        `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
      ),
      'word/styles.xml': strToU8(
        '<w:styles><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>',
      ),
    }),
  'docx：外来的实体': () =>
    zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>') }),
  'doc：没有头的链': endlessCompound,
  'doc：只有开头': () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'pdf：两万条线': () => pdfOf(Buffer.from(lines(10_000)), false),
  'pdf：两万个数': () => pdfOf(Buffer.from(words(20_000)), false),
  'pdf：内容炸弹': () => pdfOf(Buffer.alloc(60e6, 0x20), true),
  'pdf：套一万层的数组': () =>
    Buffer.from(`%PDF-1.4\n1 0 obj\n${deep(10_000)}\nendobj\ntrailer\n<</Root 1 0 R>>`),
  'pdf：自己是自己的上级': () =>
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 9>>\nendobj\ntrailer\n<</Root 1 0 R>>',
    ),
  'pdf：脚本': () =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<</Type/Catalog/OpenAction<</S/JavaScript/JS(while\\(1\\);)>>/Pages 2 0 R>>\nendobj\n2 0 obj\n${stream('')}\nendobj\ntrailer\n<</Root 1 0 R>>`,
    ),
  'mht：一万个部分': () =>
    strToU8(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${'--b\nContent-Type: image/png\n\n0\n'.repeat(10_000)}--b--`,
    ),
  'mht：套着自己': () =>
    strToU8(`MIME-Version: 1.0\n${'Content-Type: multipart/related; boundary="b"\n\n--b\n'.repeat(5_000)}`),
}
