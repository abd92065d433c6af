import { paperDate } from '../../../core/text/paper-date.ts'
import type { PlacedText } from './text-place.ts'
import type { ReviewDesk } from './use-review.ts'

interface SourceHintProps {
  readonly desk: ReviewDesk
  readonly read: string | null
  readonly changed: boolean
  readonly place: PlacedText | undefined
  /** Puts back what was read. */
  readonly onBack: () => void
}

const SHOWN = 36

/** Under a field: what the source says there, and the way to it; once changed, the way back. */
export function SourceHint({ desk, read, changed, place, onBack }: SourceHintProps) {
  return (
    <span className="source-hint">
      {place ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            desk.point(place.place)
          }}
        >
          原件：“{shortened(place.text.trim())}”
        </button>
      ) : (
        <span>{read === null ? '原件没有写' : '由全文推断'}</span>
      )}
      {changed ? (
        <>
          <span className="badge act">已改</span>
          <button type="button" className="link" onClick={onBack}>
            {read === null ? '改回空着' : `改回“${shortened(paperDate(read))}”`}
          </button>
        </>
      ) : null}
    </span>
  )
}

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)
