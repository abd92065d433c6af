/** How many signs (字数) paragraphs have: everything but white space; 𠮷 is one, whatever it takes to store it. */
export const countSigns = (paragraphs: readonly string[]): number =>
  [...paragraphs.join('').replace(/\s/g, '')].length
