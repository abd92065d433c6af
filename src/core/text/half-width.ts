/**
 * Full-width letters, digits and punctuation as their ASCII counterparts, one character for one: places found in the
 * result are places in the text given.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, c => {
    const code = c.charCodeAt(0)
    return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' '
  })
}
