/** Finds the longest of many words at a place in a text, punctuation between its letters allowed. */
export interface LabelTrie {
  readonly next: Map<string, LabelTrie>
  end: boolean
}

export interface Hit {
  readonly from: number
  readonly to: number
}

const mostBetween = 2
const tries = new WeakMap<ReadonlyMap<string, unknown>, LabelTrie>()

/** The words as a tree of their characters, made once for each vocabulary. */
export function trieOf(words: ReadonlyMap<string, unknown>): LabelTrie {
  let root = tries.get(words)
  if (!root) {
    root = { next: new Map(), end: false }
    for (const word of words.keys()) {
      let node = root
      for (const c of word) {
        let child = node.next.get(c)
        if (!child) {
          child = { next: new Map(), end: false }
          node.next.set(c, child)
        }
        node = child
      }
      node.end = true
    }
    tries.set(words, root)
  }
  return root
}

/** All words in the text from left to right, the longest first, none overlapping. */
export function wordsIn(text: string, root: LabelTrie): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < text.length;) {
    const to = root.next.has(text.charAt(at)) ? endAt(text, at, root) : 0
    if (to > 0) hits.push({ from: at, to })
    at = to > 0 ? to : at + 1
  }
  return hits
}

function endAt(text: string, from: number, root: LabelTrie): number {
  let node: LabelTrie | undefined = root
  let end = 0
  let between = 0
  for (let at = from; at < text.length; at++) {
    const c = text.charAt(at)
    const child: LabelTrie | undefined = node.next.get(c)
    if (child) {
      node = child
      between = 0
      if (node.end) end = at + 1
    } else if (at === from || ++between > mostBetween || /[\p{L}\p{N}]/u.test(c)) break
  }
  return end
}
