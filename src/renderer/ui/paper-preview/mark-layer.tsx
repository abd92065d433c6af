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

/** The marks of one page, above its drawing. Their signs stand in the margin, so that they hide nothing printed. */
export function MarkLayer({ marks, page }: MarkLayerProps) {
  const lines: { readonly y: number; readonly letters: number }[] = []
  return marks.flatMap(mark =>
    mark.boxes.map((box, i) => {
      if (box.page !== page) return null
      const sign = i === 0 ? mark.sign : ''
      const besides = lines.filter(line => Math.abs(line.y - box.y) < SAME_LINE)
      const indent = besides.reduce((sum, line) => sum + line.letters, 0)
      if (sign !== '') lines.push({ y: box.y, letters: sign.length + 2 })
      return <Mark key={`${mark.key} ${i}`} mark={mark} box={box} sign={sign} indent={indent} />
    }),
  )
}

/** Shares of a page: where the text begins, and how near signs of one line stand. */
const MARGIN = 0.128
const SAME_LINE = 0.012

interface MarkProps {
  readonly mark: PaperMark
  readonly box: Box
  /** Of several frames of one mark the first carries the sign and is reached by Tab. */
  readonly sign: string
  /** Letters of the signs that stand nearer to the text. */
  readonly indent: number
}

function Mark({ mark, box, sign, indent }: MarkProps) {
  const { key, tone, weight, says, onPick } = mark
  const classes = `paper-mark ${tone} ${weight}`
  if (!onPick) return <span className={classes} style={placed(box)} aria-hidden="true" data-mark={key} />
  const toMargin = ((box.x - MARGIN) / box.width) * 100
  return (
    <button
      type="button"
      className={classes}
      style={placed(box)}
      data-mark={key}
      tabIndex={box === mark.boxes[0] ? 0 : -1}
      aria-label={says}
      onClick={onPick}
    >
      {sign === '' ? null : (
        <i aria-hidden="true" style={{ right: `calc(${100 + toMargin}% + ${indent}ch)` }}>
          {sign}
        </i>
      )}
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
