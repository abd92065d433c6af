const SHOWN = 6

/** 表三 上年结转（自然人、商业企业）: what the names share is said once; many different ones are counted. */
export function namesInWords(names: readonly string[]): string {
  const [first, ...others] = names.map(name => name.split(' '))
  if (!first) return ''
  if (others.length === 0) return first.join(' ')
  const shared = first.findIndex((word, i) => others.some(o => o[i] !== word))
  const head = first.slice(0, Math.max(0, shared)).join(' ')
  const tails = [first, ...others].map(words => words.slice(Math.max(0, shared)).join(' '))
  const shown = tails.slice(0, SHOWN).join('、')
  const counted = tails.length > SHOWN ? `${shown} 等 ${tails.length} 格` : shown
  return head === '' ? counted : `${head}（${counted}）`
}
