/** The n-th file to import: the same report, other bytes. */
export const originalOf = (paper: string, n: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${paper}\n附：第 ${n} 份。\n`)
