import { Button } from '../../../ui/button.tsx'
import type { BoxNumber } from './numbers-of-box.ts'

interface NumberCountProps {
  readonly numbers: readonly BoxNumber[]
  /** Those that equal a cell, and only in one way. */
  readonly onBindAll: (same: readonly BoxNumber[]) => void
}

/** How many numbers of a text hang on cells, and how many could. */
export function NumberCount({ numbers, onBindAll }: NumberCountProps) {
  const count = (...kinds: BoxNumber['is'][]): number => numbers.filter(n => kinds.includes(n.is)).length
  const [live, pending] = [count('live'), count('pending')]
  const [fits, differs] = [count('fits'), count('differs')]
  const says = [
    live > 0 ? `${live} 个数随表格更新` : '',
    pending > 0 ? `${pending} 个数待填` : '',
    fits + differs > 0
      ? `${fits + differs} 个数可以绑定${differs > 0 ? `，${differs} 个与表格不同` : ''}`
      : '',
  ].filter(Boolean)
  const same = numbers.filter(n => n.is === 'fits' && n.fitting === 1)
  return (
    <span className="quiet">
      {says.join('；')}
      {fits + differs > 0 ? <kbd className="keys">Alt+回车</kbd> : null}
      {same.length > 1 ? (
        <Button
          small
          look="quiet"
          onClick={() => {
            onBindAll(same)
          }}
        >
          绑定相同的 {same.length} 个
        </Button>
      ) : null}
    </span>
  )
}
