import { boot } from './boot.ts'
import { switchValue } from './command-line.ts'
import { loud } from './gaps.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const area: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }

/** One display; its scale is given as to the real binary, with `--force-device-scale-factor`. */
export const display = {
  id: 1,
  scaleFactor: Number(switchValue(boot.args, 'force-device-scale-factor') ?? 1),
  bounds: { ...area, height: 1080 },
  workArea: area,
  workAreaSize: { width: area.width, height: area.height },
}

export const screen = loud('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
})
