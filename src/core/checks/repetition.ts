import { keptByText } from '../text/kept-by-text.ts'

/** A stretch of text that stands twice in a row. */
export interface Repetition {
  readonly start: number
  readonly text: string
}

const LONGEST = 16
const han = /^\p{Script=Han}+$/u
const numerals = /^[〇零一二三四五六七八九十百千]+$/

/**
 * 市市, 区区 where the second does not begin another word or the name of an office: 桦甸市市场监管局, 朝阳区区长,
 * 我市市域, 青河县县发改局 are sound.
 */
const doubledSuffix =
  /(?<=\p{Script=Han}{2})([市区县镇乡])\1(?![场长政域民直级城属划容村镇内人史志情外中辖里管监纪社交风口花标树歌界际面立公法检医志])(?!\p{Script=Han}{0,7}[局委办厅院校会站所党府队])/gu

/** Short words that are never said twice in a row: 我镇我镇, 开展开展. */
const doubledWord = /([我本][镇乡局县区市]|[我本]街道|进行|开展|按照|以及|加强|做好)\1/gu

/**
 * Immediate repetitions of three or more characters (桦甸市桦甸市), and doubled place suffixes (园区区) and short words (我镇我镇). Numbers,
 * letters and punctuation never count; 各个各个 is too short to.
 */
export const repetitions = keptByText((paragraph: string): readonly Repetition[] => {
  const found = longRepetitions(paragraph)
  const inside = (at: number) => found.some(f => at >= f.start && at < f.start + f.text.length)
  const words = [...paragraph.matchAll(doubledWord)]
    .filter(m => !inside(m.index))
    .map(m => ({ start: m.index, text: m[0] }))
  const suffixes = [...paragraph.matchAll(doubledSuffix)]
    .filter(m => !inside(m.index))
    .map(m => ({ start: m.index - 1, text: paragraph.slice(m.index - 1, m.index + 2) }))
  return [...found, ...words, ...suffixes].sort((a, b) => a.start - b.start)
})

/** Longest first at each place; runs over the text once for each length. */
function longRepetitions(text: string): Repetition[] {
  const found: Repetition[] = []
  for (let length = LONGEST; length >= 3; length--) {
    let same = 0
    for (let i = 0; i + length < text.length; i++) {
      same = text.charCodeAt(i) === text.charCodeAt(i + length) ? same + 1 : 0
      if (same < length) continue
      const start = i - length + 1
      if (countsAsDouble(text.slice(start, start + length)) && !overlaps(found, start, 2 * length)) {
        found.push({ start, text: text.slice(start, start + 2 * length) })
      }
      same = 0
    }
  }
  return found
}

function countsAsDouble(unit: string): boolean {
  return han.test(unit) && !numerals.test(unit) && new Set(unit).size > 1
}

const overlaps = (found: readonly Repetition[], start: number, length: number) =>
  found.some(f => start < f.start + f.text.length && f.start < start + length)
