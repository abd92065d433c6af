import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const MB = 1024 * 1024

/** Takes what is left of a disk, down to the last block. */
export function fillUp(place: string): string {
  const ballast = join(place, 'ballast')
  const handle = openSync(ballast, 'a')
  for (let size = MB; size >= 512; size /= 2) {
    for (let full = false; !full;) {
      try {
        full = writeSync(handle, Buffer.alloc(size)) < size
      } catch {
        full = true
      }
    }
  }
  closeSync(handle)
  return ballast
}
