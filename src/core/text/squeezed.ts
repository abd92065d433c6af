import { halfWidth } from './half-width.ts'

/** A text without blanks and full-width forms, and where each of its characters stands in the text given. */
export interface Squeezed {
  readonly plain: string
  /** Place in the text given; one more entry for the end. */
  readonly at: readonly number[]
}

const wide = /[０-９]/

/** １２ 件 → 12件. The full-width comma stays, except in １，２００: elsewhere it is no thousands separator. */
export function squeeze(text: string): Squeezed {
  const half = halfWidth(text)
  const at: number[] = []
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const inNumber = wide.test(text.charAt(i - 1)) && wide.test(text.charAt(i + 1))
    const c = text.charAt(i) === '，' && !inNumber ? '，' : half.charAt(i)
    if (c === ' ' || c === '\t') continue
    plain += c
    at.push(i)
  }
  return { plain, at: [...at, text.length] }
}
