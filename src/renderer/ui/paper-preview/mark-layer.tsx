import type { CSSProperties } from 'react'
import type { Box } from '../pdf-boxes.ts'

/** Something marked on the paper: a frame with a sign, a sentence, and what a click does. */
export interface PaperMark {
  readonly key: string
  readonly boxes: readonly Box[]
  readonly tone: 'error' | 'warning' | 'here'
  /** Read beside the frame, so that colour is not the only sign (✕3, !2). '' draws no sign. */
  readonly sign: string
  /** What is wrong here, in whole sentences. */
  readonly says: string
  /** strong: in hand · faint: only related to what is in hand */
  readonly weight: 'strong' | 'plain' | 'faint'
  readonly onPick?: () => void
}

interface MarkLayerProps {
  readonly marks: readonly PaperMark[]
  readonly page: number
}

/** The marks of one page, above its drawing. */
export function MarkLayer({ marks, page }: MarkLayerProps) {
  return marks.flatMap(mark =>
    mark.boxes.map((box, i) =>
      box.page === page ? <Mark key={`${mark.key} ${i}`} mark={mark} box={box} first={i === 0} /> : null,
    ),
  )
}

interface MarkProps {
  readonly mark: PaperMark
  readonly box: Box
  /** Of several frames of one mark the first is reached by Tab and carries the sign. */
  readonly first: boolean
}

function Mark({ mark, box, first }: MarkProps) {
  const { tone, weight, sign, says, onPick } = mark
  const classes = `paper-mark ${tone} ${weight}`
  if (!onPick) return <span className={classes} style={placed(box)} aria-hidden="true" data-mark={mark.key} />
  return (
    <button
      type="button"
      className={classes}
      style={placed(box)}
      data-mark={mark.key}
      tabIndex={first ? 0 : -1}
      aria-label={says}
      onClick={onPick}
    >
      {first && sign !== '' ? <i aria-hidden="true">{sign}</i> : null}
      <span className={`paper-says ${sideOf(box)}`} role="tooltip">
        {says}
      </span>
    </button>
  )
}

/** A sentence opens towards the middle of the page. */
const sideOf = ({ x, y, width }: Box): string =>
  `${y > 0.5 ? 'above' : 'below'} ${x + width / 2 > 0.5 ? 'leftwards' : 'rightwards'}`

const placed = ({ x, y, width, height }: Box): CSSProperties => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})
