/** Zero-width, joiner, soft-hyphen, bidi and other control characters that carry no text. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** One width, one kind of blank: （ → (, １ → 1, ㈠ → (一), U+00A0 → space, radicals → ideographs. For comparing only. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[–—―−‐‑]/g, '-')
}

/** Folded and without any blank. */
export function compact(text: string): string {
  return fold(text).replace(/\s+/g, '')
}

/** As printed, without invisible characters, outer blanks and runs of blanks. */
export function tidy(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim()
}

/** Letters and digits only: what two wordings of the same label have in common. */
export function wordsOnly(text: string): string {
  return compact(text).replace(/[^\p{L}\p{N}]/gu, '')
}
