import { attributeOf } from './html-node.ts'
import type { HtmlElement } from './html-node.ts'

/** What a spreadsheet shows of a number: digits with separators, signs, %, or ### where its column is too narrow. */
const shownNumber = /^[\s\d,，.．%％#＃+\-−()（）eE¥￥]*$/
/** 2020-01-15 is kept as a number of days, which nobody wrote. */
const shownDate = /\d\s*-\s*\d/

/**
 * The number a spreadsheet put beside what it shows (Excel and WPS: x:num, LibreOffice: sdval), where the shown text is
 * rounded or ###; null where there is none or where words, a date or a time are shown.
 */
export function numberBeside(cell: HtmlElement, shown: string): string | null {
  const kept = attributeOf(cell, 'x:num') ?? attributeOf(cell, 'sdval') ?? ''
  const value = Number(kept)
  if (kept.trim() === '' || !Number.isFinite(value)) return null
  return shownNumber.test(shown) && !shownDate.test(shown) ? String(Number(value.toPrecision(15))) : null
}
