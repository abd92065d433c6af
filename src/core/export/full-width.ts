const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef“”‘’—…〔〕\\u{20000}-\\u{323af}'
const han = new RegExp(`[${CJK}]`, 'u')
const besideHan = new RegExp(`(?<=[${CJK}])[,;:?!]|[,;:?!](?=[${CJK}])`, 'gu')
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Zero-width and control characters, lone surrogates and directional overrides have no place on paper. */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/**
 * One line as it may be printed: unprintable characters out, runs of blanks one blank, no blanks at the ends. Bars
 * become the dashes that they share their drawing with: a printed file cannot tell them apart.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\u00a0\u3000]/g, ' ')
    .replace(/\u2015/g, '—')
    .replace(/\u2012/g, '–')
    .replace(unprintable, '')
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
