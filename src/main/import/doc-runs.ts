const PAGE = 512

/** A stretch of the file with one set of properties; `from` and `to` are offsets in the WordDocument stream. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly list: Buffer
}

/**
 * The formatting runs that a bin table ([MS-DOC] PlcBteChpx, PlcBtePapx) points at, in the order of the file.
 * @param table the bin table
 * @param listAt finds the list of property changes of run `n` in its page, null where it has none
 */
export function runsOf(
  document: Buffer,
  table: Buffer,
  listAt: (page: Buffer, runs: number, n: number) => Buffer | null,
): Run[] {
  const pages = Math.min(Math.floor((table.length - 4) / 8), Math.ceil(document.length / PAGE))
  const out: Run[] = []
  for (let i = 0; i < pages; i += 1) {
    const number = table.readUInt32LE(4 * (pagesIn(table) + 1) + 4 * i) & 0x3fffff
    const page = document.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) continue
    const runs = page.readUInt8(PAGE - 1)
    if (4 * (runs + 1) > PAGE) continue
    for (let n = 0; n < runs; n += 1) {
      const list = listAt(page, runs, n)
      if (list) out.push({ from: page.readUInt32LE(4 * n), to: page.readUInt32LE(4 * (n + 1)), list })
    }
  }
  return out.sort((a, b) => a.from - b.from)
}

const pagesIn = (table: Buffer): number => Math.floor((table.length - 4) / 8)

/** Properties of characters (ChpxFkp). */
export function characterList(page: Buffer, runs: number, n: number): Buffer | null {
  const at = 2 * (page[4 * (runs + 1) + n] ?? 0)
  const length = page[at] ?? 0
  return at === 0 ? null : page.subarray(at + 1, at + 1 + length)
}

/** Properties of a paragraph (PapxFkp), without the number of its style. */
export function paragraphList(page: Buffer, runs: number, n: number): Buffer | null {
  const at = 2 * (page[4 * (runs + 1) + 13 * n] ?? 0)
  if (at === 0) return null
  const count = page[at] ?? 0
  const [from, length] = count === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * count - 1]
  return page.subarray(from + 2, Math.min(from + length, PAGE - 1))
}

/** The run that holds an offset. */
export function runAt<R extends Run>(runs: readonly R[], offset: number): R | undefined {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (!run) return undefined
    if (offset < run.from) high = middle - 1
    else if (offset >= run.to) low = middle + 1
    else return run
  }
  return undefined
}
