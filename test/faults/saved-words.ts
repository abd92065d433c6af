/** What the n-th saved file holds. */
export const savedWords = (n: number): string => `第${n}份。`.repeat(2_000)
