const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef“”‘’—…〔〕\\u{20000}-\\u{323af}'
const han = new RegExp(`[${CJK}]`, 'u')
const besideHan = new RegExp(`(?<=[${CJK}])[,;:?!]|[,;:?!](?=[${CJK}])`, 'gu')
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/**
 * Zero-width and control characters, soft hyphens, variation selectors, lone surrogates and directional overrides have
 * no place on paper.
 */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff\u{e0100}-\u{e01ef}]|\p{Surrogate}/gu

/** Signs beside those that they share their drawing with: the hyphen and the middle dot of Word, radicals, ﬁ. */
const sameDrawing = /[\u2011\u2012\u2015\u2027\u2035\u22ef\u2780-\u2793\u2e80-\u2fdf\ufb00-\ufb06]/g
const DRAWN: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2012': '–',
  '\u2015': '—',
  '\u2027': '·',
  '\u2035': '｀',
  '\u22ef': '…',
  ...Object.fromEntries([...'➀➁➂➃➄➅➆➇➈➉'].map((sign, i) => [sign, [...'①②③④⑤⑥⑦⑧⑨⑩'][i] ?? sign])),
  ...Object.fromEntries([...'➊➋➌➍➎➏➐➑➒➓'].map((sign, i) => [sign, [...'❶❷❸❹❺❻❼❽❾❿'][i] ?? sign])),
}

/**
 * One line as it may be printed: unprintable characters out, runs of blanks one blank, no blanks at the ends, accents
 * on their letters. Of signs with one drawing the usual one is taken: a printed file cannot tell them apart.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\r\n\u00a0\u3000\u3164\uffa0]/g, ' ')
    .replace(sameDrawing, sign => DRAWN[sign] ?? sign.normalize('NFKC'))
    .replace(unprintable, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * Chinese punctuation for Chinese text: , ; : ? ! beside a Han character, brackets around or beside one, and
 * straight quotation marks in pairs, no blanks beside them. Numbers, times and addresses of websites keep their
 * ASCII marks.
 */
export function fullWidth(text: string): string {
  return text
    .replace(/㈠|㈡|㈢|㈣|㈤|㈥|㈦|㈧|㈨|㈩/g, mark => `（${mark.normalize('NFKC').replace(/[()]/g, '')}）`)
    .replace(/\(([^()]*)\)/g, (whole, inside: string, at: number, line: string) =>
      [line.charAt(at - 1), inside, line.charAt(at + whole.length)].some(part => han.test(part))
        ? `（${inside}）`
        : whole,
    )
    .replace(/"([^"]*)"/g, (whole, inside: string) => (han.test(inside) ? `“${inside}”` : whole))
    .replace(besideHan, mark => FULL[mark] ?? mark)
    .replace(/ *([，。；：？！、（）《》“”]) */g, '$1')
}
