import type { Remaining } from '../../../../core/zero-lane/remaining.ts'
import { locate } from '../../../state/locate.ts'
import type { Spot } from '../../../state/locate.ts'
import { Button } from '../../../ui/button.tsx'

interface RemainingListProps {
  readonly reportId: number
  readonly items: readonly Remaining[]
}

/** What the paper still lacks; each line leads to its place. */
export function RemainingList({ reportId, items }: RemainingListProps) {
  return (
    <ul className="remaining">
      {items.map(item => (
        <li key={item.says}>
          <span>{item.says}</span>
          <Button
            small
            aria-label={`去填 ${item.says}`}
            onClick={() => {
              locate(reportId, spotOf(item))
            }}
          >
            去填
          </Button>
        </li>
      ))}
    </ul>
  )
}

function spotOf(item: Remaining): Spot {
  switch (item.at) {
    case 'cell':
      return { task: item.section, cell: item.cell }
    case 'box':
      return { task: item.section, box: item.box }
    case 'frame':
      return { task: 'frame', field: item.field }
  }
}
