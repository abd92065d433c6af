const STARTS_FORMULA = /^[=+\-@\t\r\n]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** Whether a spreadsheet would calculate a text that is given to it. */
export const isFormula = (text: string): boolean => STARTS_FORMULA.test(text) && !NUMBER.test(text)

/**
 * Text for a tab- or comma-separated cell: what a spreadsheet would calculate is shown to it as text, by the apostrophe
 * it knows for that; numbers, also negative ones, stay numbers (OWASP, CSV injection). No cell breaks its row.
 */
export function noFormula(text: string): string {
  const guarded = isFormula(text) ? `'${text}` : text
  return /[\t\r\n"]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
