/** A piece of a paragraph and where it begins. */
export interface Piece {
  readonly text: string
  readonly start: number
}

/** Sentences, ended by 。！？； or a line break; the mark belongs to the sentence. */
export const sentencesOf = (paragraph: string): Piece[] =>
  cut(paragraph, /[^。！？!?；;\n]+[。！？!?；;\n]*/g)

/** The clauses of a sentence, cut at commas and colons as well. 、 does not cut. */
export const clausesOf = (sentence: Piece): Piece[] =>
  cut(sentence.text, /[^，,：:。！？!?；;\n]+/g).map(c => ({ ...c, start: c.start + sentence.start }))

const cut = (text: string, piece: RegExp): Piece[] =>
  [...text.matchAll(piece)].map(m => ({ text: m[0], start: m.index }))
