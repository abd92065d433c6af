import { fold } from '../text/fold.ts'
import { markedNumber } from '../text/mark-digits.ts'
import { trieOf, wordsIn } from './label-trie.ts'
import type { Hit } from './label-trie.ts'
import { classify } from './row.ts'
import type { Row, RowCell } from './row.ts'
import type { Vocabulary } from './vocabulary.ts'

type Piece = Pick<Row, 'cells' | 'delimited'>

/** Longer lines are hostile, not reports on one line. */
const longest = 200_000
const fewestLabels = 3
const oneRow = 400

/**
 * Takes apart a line on which labels and numbers of a table stand without a break (一、…数量24000002 4二、…).
 * Null for any other line: prose that merely mentions labels has other words between them.
 */
export function explodeLine(raw: string, vocabulary: Vocabulary): Piece[] | null {
  if (raw.length < 8 || raw.length > longest || /[|｜│\t]/.test(raw) || !/\d/.test(raw)) return null
  const bare = raw.replace(markedNumber, '※')
  // A line of one row is read number by number; the mark of a note must not become a digit of the long one.
  if (bare !== raw && raw.length < oneRow) return null
  const text = fold(bare)
  const chains = chainsOf(text, hitsOf(text, vocabulary))
  if (chains.length === 0) return null
  const pieces: Piece[] = []
  let at = 0
  for (const chain of chains) {
    pieces.push(...prose(text.slice(at, chain[0]?.from), vocabulary))
    pieces.push(...chain.flatMap((hit, i) => cellsAfter(text, hit, chain[i + 1]?.from, vocabulary)))
    const last = chain.at(-1)
    at = last ? last.to + valuesAfter(text, last.to).length : at
  }
  return [...pieces, ...prose(text.slice(at), vocabulary)]
}

/** The labels in the text, a closing bracket or quote included. */
function hitsOf(text: string, vocabulary: Vocabulary): Hit[] {
  return wordsIn(text, trieOf(vocabulary.keys)).map(({ from, to }) => {
    const closing = /^[”"')\]》]{1,3}/.exec(text.slice(to, to + 3))
    return { from, to: to + (closing?.[0].length ?? 0) }
  })
}

const ordinalAtEnd =
  /(?:[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十]{1,2}\)|[1-8][.、])\s*["“'(《]*$/
const valuesOnly = /^[\d\s.,增减+\-元万/()]*$/

/** Runs of labels with nothing but numbers between them, holding numbers too. */
function chainsOf(text: string, hits: readonly Hit[]): Hit[][] {
  const chains: Hit[][] = []
  let chain: Hit[] = []
  const close = () => {
    const first = chain[0]
    const last = chain.at(-1)
    if (first && last && isTable(text, chain, first, last)) chains.push(chain)
    chain = []
  }
  for (const hit of hits) {
    const last = chain.at(-1)
    if (last && !valuesOnly.test(between(text, last.to, hit.from))) close()
    chain.push(hit)
  }
  close()
  return chains
}

const between = (text: string, from: number, to: number) =>
  text
    .slice(from, to)
    .replace(ordinalAtEnd, '')
    .replace(/^[)”"'》]+/, '')

function isTable(text: string, chain: readonly Hit[], first: Hit, last: Hit): boolean {
  const digits =
    /\d/.test(text.slice(first.to, last.to).replace(/\d[.、]/g, '')) || valuesAfter(text, last.to) !== ''
  if (!digits) return false
  if (chain.length >= fewestLabels) return true
  const before = text.slice(0, first.from).replace(ordinalAtEnd, '').trim()
  return before === '' && text.slice(last.to + valuesAfter(text, last.to).length).trim() === ''
}

/** Numbers that follow a label up to the next word; the year or the ordinal that belongs to that word stays there. */
function valuesAfter(text: string, from: number): string {
  const m = /^[\d\s.,+\-/]+(?:(?:万?元|件)(?!\p{L}))?/u.exec(text.slice(from, from + 400))
  const run = m?.[0] ?? ''
  const next = text.charAt(from + run.length)
  if (next === '年') return run.replace(/\d{4}$/, '')
  return /\p{L}/u.test(next) ? run.replace(/[1-9]\s*[.、]$/, '') : run
}

function cellsAfter(text: string, hit: Hit, next: number | undefined, vocabulary: Vocabulary): Piece[] {
  const label: RowCell = classify(text.slice(hit.from, hit.to).replace(/["”')》]+$/, ''), vocabulary)
  const raw = next === undefined ? valuesAfter(text, hit.to) : between(text, hit.to, next)
  const numbers = raw.replace(/^[)\s]+/, '').trim()
  if (numbers === '') return [{ cells: [label], delimited: false }]
  const tokens = numbers.split(/\s+/)
  const values = tokens.map(token => ({
    ...classify(token, vocabulary),
    ...(tokens.length === 1 && !/^\s/.test(raw) ? { glued: true as const } : {}),
  }))
  return [{ cells: [label, ...values], delimited: false }]
}

/** A chapter after the end of a sentence or a number; a sub-heading; a signature with its date at the very end. */
const cuts =
  /(?<=[。;”)】\d])\s*(?=[一二三四五六七八九十]、\p{Script=Han})|(?=\([一二三四五六七八九十]\)\p{Script=Han})|(?<=。)\s*(?=\p{Script=Han}{4,30}\s*20\d{2}年\d{1,2}月\d{1,2}日$)/u

/** Prose before, between and after tables. */
function prose(text: string, vocabulary: Vocabulary): Piece[] {
  return text
    .replace(ordinalAtEnd, '')
    .replace(/[(《“]+$/, '')
    .split(cuts)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => ({ cells: [classify(part, vocabulary)], delimited: false }))
}
