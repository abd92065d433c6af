/** A stretch of text that both wordings have, or only the old or the new one. */
export interface Run {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** More pairs of words than this are compared by sentences instead. */
const MOST_PAIRS = 4_000_000

/** What changed from one wording to the other: numbers and Latin words whole, everything else sign by sign. */
export function textDiff(old: string, now: string): Run[] {
  if (old === now) return old === '' ? [] : [{ is: 'same', text: old }]
  const fine = /\d+(?:\.\d+)?|[A-Za-z]+|[^]/gu
  const [a, b] = [old.match(fine) ?? [], now.match(fine) ?? []]
  if (a.length * b.length <= MOST_PAIRS) return joined(commonRuns(a, b))
  const coarse = /[^。；！？\n]+[。；！？\n]?|[。；！？\n]/gu
  return joined(commonRuns(old.match(coarse) ?? [], now.match(coarse) ?? []))
}

/** The longest common subsequence of two lists, as runs of one item each. */
function commonRuns(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
    }
  }
  const runs: Run[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      runs.push({ is: 'same', text: left })
      ;[i, j] = [i + 1, j + 1]
    } else if (
      left !== undefined &&
      (right === undefined || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      runs.push({ is: 'gone', text: left })
      i += 1
    } else if (right !== undefined) {
      runs.push({ is: 'new', text: right })
      j += 1
    }
  }
  return runs
}

/** Runs of the same kind as one; within a change what went stands before what came. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  let [gone, come] = ['', '']
  const settle = (): void => {
    if (gone !== '') out.push({ is: 'gone', text: gone })
    if (come !== '') out.push({ is: 'new', text: come })
    ;[gone, come] = ['', '']
  }
  for (const { is, text } of runs) {
    if (is === 'gone') gone += text
    else if (is === 'new') come += text
    else {
      settle()
      const last = out.at(-1)
      if (last?.is === 'same') out.splice(-1, 1, { is, text: last.text + text })
      else out.push({ is, text })
    }
  }
  settle()
  return out
}
