import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statfsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error-code.ts'

/** Held free for the day the disk is full: so that what is being typed can still be saved. */
export const RESERVE = 32 * 1024 * 1024
const CHUNK = 1024 * 1024

const reserveOf = (folder: string): string => join(folder, 'reserve.bin')

export const hasReserve = (folder: string): boolean => existsSync(reserveOf(folder))

/** Bytes left for us on the disk of a folder; null where the system does not say. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return null
  }
}

/**
 * Writes the reserve of a data folder, a megabyte at a time beside other work. Of chance bytes, because a disk that
 * presses files together would hold next to nothing for zeros.
 * @returns whether it is there
 */
export async function makeReserve(folder: string): Promise<boolean> {
  const part = join(folder, 'reserve.part')
  try {
    const chunk = randomBytes(CHUNK)
    const file = await open(part, 'w')
    try {
      for (let n = 0; n < RESERVE / CHUNK; n += 1) {
        chunk.writeUInt32BE(n)
        await file.write(chunk)
      }
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(part, reserveOf(folder))
    return true
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    await rm(part, { force: true })
    return false
  }
}

/** Gives the reserve up; false: there was none. */
export function freeReserve(folder: string): boolean {
  if (!hasReserve(folder)) return false
  rmSync(reserveOf(folder))
  return true
}
