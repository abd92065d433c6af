/** Percent of the paper's size, or as large as the window allows. */
export type Zoom = 'width' | 'page' | number

export const zoomSteps: readonly Zoom[] = ['width', 'page', 50, 75, 100, 125, 150, 200]

/** CSS pixels per point at 100 %. */
const FULL = 96 / 72
/** A4 in points, the only paper there is. */
const PAPER = { width: 595.28, height: 841.89 }
const MARGIN = 48
const WIDEST = 1.5

/** The scale of a zoom in the room there is, in CSS pixels per point. Fitting never makes the paper huge. */
export function fitted(zoom: Zoom, room: { readonly width: number; readonly height: number }): number {
  const across = Math.max(100, room.width - MARGIN) / PAPER.width
  if (zoom === 'width') return Math.min(across, WIDEST)
  if (zoom === 'page') return Math.min(across, Math.max(100, room.height - MARGIN / 2) / PAPER.height)
  return (zoom / 100) * FULL
}

export function zoomName(zoom: Zoom): string {
  if (zoom === 'width') return '适合宽度'
  return zoom === 'page' ? '整页' : `${zoom}%`
}
