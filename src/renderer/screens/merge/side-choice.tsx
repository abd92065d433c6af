import type { ReactNode } from 'react'
import type { Side } from '../../../contract/merge.ts'

interface SideChoiceProps {
  /** Unique on the screen. */
  readonly name: string
  readonly legend: string
  readonly note: string
  readonly says: Readonly<Record<Side, string>>
  readonly side: Side | undefined
  readonly onPick: (side: Side) => void
  /** What the two sides say. */
  readonly children?: ReactNode
}

const sides: readonly Side[] = ['here', 'there']

/** One place where two versions differ: what it is, both of them, and which one it is to be. */
export function SideChoice({ name, legend, note, says, side, onPick, children }: SideChoiceProps) {
  return (
    <fieldset className={side === undefined ? 'side-choice is-open' : 'side-choice'}>
      <legend>
        {legend} <span className="quiet">{note}</span>
      </legend>
      <div className="side-picks">
        {sides.map(each => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={side === each}
              onChange={() => {
                onPick(each)
              }}
            />
            {says[each]}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
