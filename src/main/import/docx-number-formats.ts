import { toChinese } from '../../core/text/chinese-number.ts'

const MOST = 99
const digits = '〇一二三四五六七八九'

function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
}

const ROMAN = [
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(n: number): string {
  let rest = n
  return ROMAN.map(([sign, worth]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return sign.repeat(times)
  }).join('')
}

const fullWidth = (n: number): string =>
  [...String(n)].map(d => String.fromCharCode(0xff10 + Number(d))).join('')

const formats: Readonly<Record<string, (n: number) => string>> = {
  chineseCounting: toChinese,
  chineseCountingThousand: toChinese,
  taiwaneseCounting: toChinese,
  taiwaneseCountingThousand: toChinese,
  japaneseCounting: toChinese,
  koreanCounting: toChinese,
  ideographDigital: n => [...String(n)].map(d => digits.charAt(Number(d))).join(''),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: n => String(n).padStart(2, '0'),
  decimalEnclosedCircle: n => (n <= 20 ? String.fromCharCode(0x245f + n) : String(n)),
  decimalEnclosedCircleChinese: n => (n <= 20 ? String.fromCharCode(0x245f + n) : String(n)),
  lowerLetter: letters,
  upperLetter: n => letters(n).toUpperCase(),
  lowerRoman: roman,
  upperRoman: n => roman(n).toUpperCase(),
}

/** A number of an automatic list as Word prints it (w:numFmt); unknown formats and big numbers as plain digits. */
export function printNumber(n: number, format: string): string {
  return n < 1 || n > MOST ? String(n) : (formats[format] ?? String)(n)
}
