/** How an area is told from its neighbours without colour: a ground and strokes upon it. */
export type Hatch = 'dark' | 'plain' | 'slant' | 'grey' | 'level' | 'crossed'

/** Of bars that stand upon one another: neighbours differ as much as can be. */
export const stackHatches: readonly Hatch[] = ['dark', 'plain', 'slant', 'grey', 'level', 'crossed']

/** Of bars that stand side by side: light ones, for lines are drawn over them. */
export const besideHatches: readonly Hatch[] = ['grey', 'plain', 'slant', 'level']

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const STEP = 5

/**
 * The strokes of a hatch inside a rectangle; none where it is only a ground. They are cut at the edges by
 * arithmetic: an SVG pattern or a clip becomes a transparent picture in a printed PDF, which PDF/A-1 forbids.
 */
export function strokesOf(hatch: Hatch, box: Rectangle): Stroke[] {
  switch (hatch) {
    case 'slant':
      return slanted(box)
    case 'level':
      return level(box)
    case 'crossed':
      return [...level(box), ...upright(box)]
    case 'dark':
    case 'plain':
    case 'grey':
      return []
  }
}

/** From lower left to upper right: x + y is the same along each stroke. */
const slanted = ({ x, y, width, height }: Rectangle): Stroke[] =>
  steps(x + y, x + y + width + height).map(sum => {
    const left = Math.max(x, sum - (y + height))
    const right = Math.min(x + width, sum - y)
    return { x1: left, y1: sum - left, x2: right, y2: sum - right }
  })

const level = ({ x, y, width, height }: Rectangle): Stroke[] =>
  steps(y, y + height).map(at => ({ x1: x, y1: at, x2: x + width, y2: at }))

const upright = ({ x, y, width, height }: Rectangle): Stroke[] =>
  steps(x, x + width).map(at => ({ x1: at, y1: y, x2: at, y2: y + height }))

/** Multiples of the step between two places, so that the strokes of one chart run on from area to area. */
function steps(from: number, to: number): number[] {
  const first = Math.floor(from / STEP) + 1
  return Array.from({ length: Math.max(0, Math.ceil(to / STEP) - first) }, (_, i) => (first + i) * STEP)
}
