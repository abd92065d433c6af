import { halfWidth } from './half-width.ts'

/** A text without blanks and full-width forms, and where each of its characters stands in the text given. */
export interface Squeezed {
  readonly plain: string
  /** Place in the text given; one more entry for the end. */
  readonly at: readonly number[]
}

/** １２ 件 → 12件. The full-width comma stays, so that it is never taken for a thousands separator. */
export function squeeze(text: string): Squeezed {
  const half = halfWidth(text)
  const at: number[] = []
  let plain = ''
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i) === '，' ? '，' : half.charAt(i)
    if (c === ' ' || c === '\t') continue
    plain += c
    at.push(i)
  }
  return { plain, at: [...at, text.length] }
}
