/**
 * Whether raised, lowered, ringed or bracketed digits (², ₁, ①, ⑴) stand in a text: they mark a note or an item and count
 * nothing. `fold` makes plain digits of them, and 12² would be 122.
 */
export const hasMarkDigit = (text: string): boolean => /[²³¹⁰-₉①-⒛⓪]/u.test(text)

/** A number with such a mark behind it: 12①. */
export const markedNumber = /\d[\d.,]*\s?[²³¹⁰-₉①-⒛⓪]+/gu
