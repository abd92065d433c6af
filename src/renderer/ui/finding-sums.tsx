import type { Finding } from '../../core/checks/check.ts'

/** Both sides of a finding with their numbers; nothing where it is not about a sum. */
export function FindingSums({ left, right }: Pick<Finding, 'left' | 'right'>) {
  if (!left || !right) return null
  return (
    <p className="finding-sum">
      <Sum words={left.words} />
      <Sum words={right.words} />
    </p>
  )
}

/** 一 + 二 = 9 + 2 = 11, the result in bold. */
function Sum({ words }: { readonly words: string }) {
  const cut = words.lastIndexOf(' = ') + 1
  return (
    <span>
      {words.slice(0, cut)}
      <b>{words.slice(cut)}</b>
    </span>
  )
}
