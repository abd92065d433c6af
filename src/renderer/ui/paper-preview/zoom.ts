/** Percent of the paper's size, or as large as the room allows. */
export type Zoom = 'width' | 'page' | number

const percents: readonly number[] = [50, 60, 75, 90, 100, 110, 125, 150, 175, 200]

export const zoomSteps: readonly Zoom[] = ['width', 'page', ...percents]

/** CSS pixels per point at 100 %. */
const FULL = 96 / 72
/** A4 in points, the only paper there is. */
const PAPER = { width: 595.28, height: 841.89 }
const MARGIN = 48
const WIDEST = 1.5

interface Room {
  readonly width: number
  readonly height: number
}

/** The scale of a zoom in the room there is, in CSS pixels per point. Fitting never makes the paper huge. */
export function fitted(zoom: Zoom, room: Room): number {
  const across = Math.max(100, room.width - MARGIN) / PAPER.width
  if (zoom === 'width') return Math.min(across, WIDEST)
  if (zoom === 'page') return Math.min(across, Math.max(100, room.height - MARGIN / 2) / PAPER.height)
  return (zoom / 100) * FULL
}

/** The next larger or smaller step as seen from what is on the screen, whether chosen or fitted. */
export function stepped(zoom: Zoom, room: Room, by: 1 | -1): Zoom {
  const now = (fitted(zoom, room) / FULL) * 100
  const next = by > 0 ? percents.find(p => p > now + 1) : percents.findLast(p => p < now - 1)
  return next ?? percents.at(by > 0 ? -1 : 0) ?? zoom
}

export function zoomName(zoom: Zoom): string {
  if (zoom === 'width') return '适合宽度'
  return zoom === 'page' ? '整页' : `${zoom}%`
}
