/** Without NUL, lone surrogates, directional overrides and private control characters; composed (NFC). */
export function cleanText(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '').normalize('NFC')
}
