const SECTOR = 512

/** A write into a file, or its new size. */
export type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }

/** The content after changes, in their order; what lies between is zero. */
export function changed(before: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return before
  let size = before.length
  let most = size
  for (const done of changes) {
    size = 'size' in done ? done.size : Math.max(size, done.at + done.bytes.length)
    most = Math.max(most, size)
  }
  const after = Buffer.alloc(most)
  before.copy(after)
  let end = before.length
  for (const done of changes) {
    if ('size' in done) {
      after.fill(0, Math.min(end, done.size), Math.max(end, done.size))
      end = done.size
    } else {
      done.bytes.copy(after, done.at)
      end = Math.max(end, done.at + done.bytes.length)
    }
  }
  return after.subarray(0, size)
}

/** Each sector, and each change of size, with one chance in two. */
export function someSectors(changes: readonly Change[], roll: (below: number) => number): readonly Change[] {
  return changes.flatMap(sectorsOf).filter(() => roll(2) === 1)
}

function sectorsOf(done: Change): readonly Change[] {
  if ('size' in done) return [done]
  const sectors: Change[] = []
  for (let from = 0; from < done.bytes.length;) {
    const to = Math.min(done.bytes.length, from + SECTOR - ((done.at + from) % SECTOR))
    sectors.push({ at: done.at + from, bytes: done.bytes.subarray(from, to) })
    from = to
  }
  return sectors
}
