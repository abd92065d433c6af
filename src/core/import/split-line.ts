import { classify, isBlankMark, isValue } from './row.ts'
import type { RowCell } from './row.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface SplitLine {
  readonly cells: readonly RowCell[]
  readonly delimited: boolean
}

/** The cells that stand on one line: between pipes, between TABs, or a label and its numbers between blanks. */
export function splitLine(line: string, vocabulary: Vocabulary): SplitLine {
  if (line.length < 4000 && /[|｜│┃]/.test(line)) return splitAtPipes(line, vocabulary)
  if (line.length < 4000 && line.includes('\t')) {
    const texts = line.split('\t').map(t => t.trim())
    const filled = texts.filter(t => t !== '')
    if (filled.length > 1) return { cells: trimmed(texts).map(t => classify(t, vocabulary)), delimited: true }
  }
  const text = line.trim()
  const whole = classify(text, vocabulary)
  if (whole.is === 'label' || whole.is === 'value' || whole.is === 'blank' || text.length > 200) {
    return { cells: [whole], delimited: false }
  }
  const cells = splitAtBlanks(text, vocabulary)
  return { cells: cells ?? [whole], delimited: false }
}

const trimmed = (texts: string[]) => texts.slice(texts[0] === '' ? 1 : 0)

/** Every cell ends with a pipe; a line may open with one; a line of pipes alone is a row of empty cells. */
function splitAtPipes(line: string, vocabulary: Vocabulary): SplitLine {
  const parts = line
    .trim()
    .split(/[|｜│┃]/)
    .map(t => t.trim())
  if (parts.every(t => t === '')) {
    return { cells: parts.slice(1).map(() => classify('', vocabulary)), delimited: true }
  }
  if (parts[0] === '') parts.shift()
  if (parts.length > 1 && parts.at(-1) === '') parts.pop()
  if (parts.every(t => /^:?-{3,}:?$/.test(t))) return { cells: [], delimited: true }
  return { cells: parts.map(t => classify(t, vocabulary)), delimited: parts.length > 1 }
}

/** 22（其中修订 16 件）is one number. */
const remark = /\d[件项]?\s?[（(][^（）()]{1,40}[）)]/g

/** The blank between a number and its unit: 3 件 0 件. */
const looseUnit = /(?<=\d)\s+(万元|元|件|项|条|次|个|宗|起|份|例)(?=\s|$)/g

/** Numbers at the end of a line with a label before them, or a line of several labels or numbers; else null. */
function splitAtBlanks(text: string, vocabulary: Vocabulary): RowCell[] | null {
  const pieces = text
    .replace(remark, m => m.replace(/\s+/g, ''))
    .replace(looseUnit, '$1')
    .split(/\s+/)
  if (pieces.length < 2 || pieces.length > 60) return null
  const isNumber = (t: string) => isValue(t) || isBlankMark(t)
  const cells: RowCell[] = []
  let values = 0
  let known = 0
  for (let i = 0; i < pieces.length;) {
    const piece = pieces[i] ?? ''
    if (isNumber(piece) && piece !== '一') {
      cells.push(classify(piece, vocabulary))
      values++
      i++
      continue
    }
    let end = i + 1
    while (end < pieces.length && !isNumber(pieces[end] ?? '')) end++
    const took = longestLabel(pieces, i, end, vocabulary)
    const cell = classify(pieces.slice(i, took).join(' '), vocabulary)
    if (cell.is === 'label') known++
    if (cell.is === 'text') return null
    cells.push(cell)
    i = took
  }
  const unknown = cells.length - values - known
  if (unknown === 0 && cells.length > 1) return cells
  if (values >= 3 && unknown <= 4) return cells
  if (values === 0 && unknown === 1 && cells[0]?.found?.sim === 1) return cells
  return values > 0 && known > 0 && unknown <= 2 ? cells : null
}

/** Prefers the longest run of pieces that is a label word for word (商业 企业), else one piece. */
function longestLabel(pieces: readonly string[], from: number, to: number, vocabulary: Vocabulary): number {
  for (let end = Math.min(to, from + 8); end > from; end--) {
    if (vocabulary.find(pieces.slice(from, end).join(''))?.sim === 1) return end
  }
  return from + 1
}
