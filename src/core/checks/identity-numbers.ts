import { isoDate } from '../text/date-words.ts'

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * A valid 公民身份号码 (GB 11643): region, date of birth from 1900 to the year given, check sign mod 11.
 * @param digits eighteen signs, the last perhaps X
 */
export function isIdentityNumber(digits: string, latestYear: number): boolean {
  const m = /^(\d{2})\d{4}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(digits)
  if (!m || !provinces.has(m[1] ?? '')) return false
  const year = Number(m[2])
  if (year < 1900 || year > latestYear || isoDate(year, Number(m[3]), Number(m[4])) === null) return false
  const sum = weights.reduce((n, w, i) => n + w * Number(digits[i]), 0)
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17).toUpperCase()
}

/** A bank card number: 16 to 19 digits of a known scheme, sound by Luhn (ISO/IEC 7812). */
export function isBankCard(digits: string): boolean {
  if (!/^(?:62|60|4|5[1-5]|35|9[5-8])\d{14,17}$/.test(digits) || !/^\d{16,19}$/.test(digits)) return false
  if (/^(\d)\1+$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((n, d, i) => {
    const double = Number(d) * 2
    return n + (i % 2 === 0 ? Number(d) : double > 9 ? double - 9 : double)
  }, 0)
  return sum % 10 === 0
}

/** 330803**********12: enough to find the place, too little to know the number. */
export function mask(digits: string): string {
  const [head, tail] = digits.length > 11 ? [6, 2] : [3, 4]
  return digits.slice(0, head) + '*'.repeat(Math.max(0, digits.length - head - tail)) + digits.slice(-tail)
}
