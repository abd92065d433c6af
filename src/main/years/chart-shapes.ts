import type { ChartLook } from './chart-look.ts'
import { strokesOf } from './hatching.ts'
import type { Hatch, Rectangle, Stroke } from './hatching.ts'

interface Style {
  fill?: string
  stroke?: string
  lineWidth?: number
  lineDash?: number[]
}

interface TextStyle {
  text: string
  align: 'left' | 'center'
  verticalAlign: 'middle'
  fill: string
  fontSize: number
  fontFamily: string
}

/** What the charts are made of, as the library draws it anywhere. */
export type Shape =
  | { type: 'rect'; shape: { x: number; y: number; width: number; height: number }; style: Style }
  | { type: 'line'; shape: { x1: number; y1: number; x2: number; y2: number }; style: Style }
  | { type: 'circle'; shape: { cx: number; cy: number; r: number }; style: Style }
  | { type: 'polygon'; shape: { points: number[][] }; style: Style }
  | { type: 'text'; x: number; y: number; style: TextStyle }
export type Shapes = Shape[]

/** How a line is drawn: a hatched bar, or a line with its own mark and dashes. */
export interface Bar {
  readonly is: 'bar'
  readonly hatch: Hatch
}
export interface Curve {
  readonly is: 'line'
  readonly symbol: 'circle' | 'triangle'
  readonly dashes: 'solid' | 'dashed'
}
export type Mark = Bar | Curve

/** A hatched area. */
export type Paint = (hatch: Hatch, box: Rectangle) => Shapes

export function painter({ ink, grey }: ChartLook): Paint {
  const ground: Readonly<Record<Hatch, string>> = {
    ...{ dark: ink, grey },
    ...{ plain: '#ffffff', slant: '#ffffff', level: '#ffffff', crossed: '#ffffff' },
  }
  return (hatch, box) => [
    { type: 'rect', shape: { ...box }, style: { fill: ground[hatch], stroke: ink, lineWidth: 0.75 } },
    ...strokesOf(hatch, box).map(stroke => segment(stroke, ink, { lineWidth: 0.75 })),
  ]
}

export const strokeOf = ({ dashes }: Curve) =>
  dashes === 'dashed' ? { lineWidth: 1.25, lineDash: [3, 3] } : { lineWidth: 1.25 }

/** The mark of a line at one place. */
export function symbol(mark: Curve, cx: number, cy: number, r: number, ink: string): Shape {
  const style = { fill: '#ffffff', stroke: ink, lineWidth: 1.25 }
  if (mark.symbol === 'circle') return { type: 'circle', shape: { cx, cy, r }, style }
  const points = [
    [cx - r, cy + r],
    [cx, cy - r],
    [cx + r, cy + r],
  ]
  return { type: 'polygon', shape: { points }, style }
}

/** A line and its mark as they stand beside the name. */
export function keyOf(mark: Curve, { x, y, width, height }: Rectangle, ink: string): Shapes {
  const middle = y + height / 2
  return [
    segment({ x1: x, y1: middle, x2: x + width, y2: middle }, ink, strokeOf(mark)),
    symbol(mark, x + width / 2, middle, height * 0.45, ink),
  ]
}

export const segment = (
  shape: Stroke,
  stroke: string,
  style: { lineWidth?: number; lineDash?: number[] } = {},
): Shape => ({ type: 'line', shape: { ...shape }, style: { stroke, ...style } })

export const text = (
  words: string,
  x = 0,
  y = 0,
  { ink, letters, fonts }: ChartLook,
  align: 'left' | 'center' = 'center',
): Shapes => [
  {
    type: 'text',
    x,
    y,
    style: { text: words, align, verticalAlign: 'middle', fill: ink, fontSize: letters, fontFamily: fonts },
  },
]
