import type { SpaceStatus } from '../../contract/backups.ts'
import { freeBytes, freeReserve, hasReserve, makeReserve, RESERVE } from '../store/reserve.ts'

const MB = 1024 * 1024
/** Less than this is worth a word. */
const ENOUGH = 500 * MB
/** With less than this the disk belongs to the library, not to copies of it. */
const FOR_COPIES = 100 * MB
/** As much again has to stay free beside the reserve. */
const FOR_RESERVE = 2 * RESERVE
/** A disk on which not even this is free takes no save. */
const A_SAVE = MB

export interface DiskSpace {
  readonly status: () => SpaceStatus
  /** A save found the disk full: gives the reserve up. false: there was none. */
  readonly makeRoom: () => boolean
  /** Whether automatic copies may be made on this disk. */
  readonly takesCopies: () => boolean
  /** Makes the reserve, again or for the first time, where there is room. */
  readonly look: () => Promise<void>
  /** Whether it is worth looking again soon. */
  readonly isTight: () => boolean
}

/**
 * Watches the room on the disk that holds the data.
 * @param changed called when a save has found the disk full
 * @param free bytes left on the disk; null where nobody knows
 */
export function diskSpace(
  folder: () => string,
  changed: () => void,
  free: (folder: string) => number | null = freeBytes,
): DiskSpace {
  let spent = false
  let making: Promise<boolean> | undefined
  const left = (): number | null => free(folder())
  const isOf = (bytes: number): SpaceStatus['is'] => {
    if (spent) return bytes < A_SAVE ? 'full' : 'spent'
    return bytes < ENOUGH ? 'low' : 'enough'
  }
  return {
    status() {
      const bytes = left() ?? Infinity
      return {
        is: isOf(bytes),
        freeMb: Number.isFinite(bytes) ? Math.floor(bytes / MB) : null,
        toFreeMb: Math.max(0, Math.ceil((ENOUGH + (spent ? RESERVE : 0) - bytes) / MB)),
        copies: bytes >= FOR_COPIES,
      }
    },
    makeRoom() {
      const freed = freeReserve(folder())
      spent = true
      changed()
      return freed
    },
    takesCopies: () => (left() ?? Infinity) >= FOR_COPIES,
    async look() {
      if (hasReserve(folder()) || (left() ?? 0) < FOR_RESERVE) return
      making ??= makeReserve(folder()).finally(() => {
        making = undefined
      })
      if (await making) spent = false
    },
    isTight: () => spent,
  }
}

const FIRST_MS = 8_000
const SOON_MS = 10_000
const EVERY_MS = 3_600_000

/**
 * Looks soon after the start, every hour, and every ten seconds while the reserve is spent.
 * @param tell called after each look
 * @returns what ends it
 */
export function watchSpace(space: DiskSpace, tell: () => void, fault: (error: unknown) => void): () => void {
  let next: ReturnType<typeof setTimeout>
  let lookedAt = 0
  const look = (): void => {
    const now = performance.now()
    const due = lookedAt === 0 || space.isTight() || now - lookedAt >= EVERY_MS
    next = setTimeout(look, SOON_MS).unref()
    if (!due) return
    lookedAt = now
    space.look().then(tell, fault)
  }
  next = setTimeout(look, FIRST_MS).unref()
  return () => {
    clearTimeout(next)
  }
}
