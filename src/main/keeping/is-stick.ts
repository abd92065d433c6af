import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode } from '../error-code.ts'
import { takesLinks } from '../export/takes-links.ts'
import { isNetwork, placeOf } from '../store/place-kind.ts'

/**
 * Whether a folder lies on a stick or another disk that is taken out: Linux says so of the device; elsewhere a local disk
 * without hard links is FAT or exFAT, which only such disks are. One with NTFS is not known on Windows.
 * @param devices where the system lists its disks by their numbers
 */
export async function isStick(folder: string, devices = '/sys/dev/block'): Promise<boolean> {
  try {
    const device = await deviceOf(folder, devices)
    if (device !== null) return /\/usb\d+\//u.test(device) || (await isRemovable(device))
    return !isNetwork(placeOf(folder)) && !(await takesLinks(folder))
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return false
  }
}

/** The path of the device that holds a folder; null where the system does not name one. */
async function deviceOf(folder: string, devices: string): Promise<string | null> {
  if (process.platform !== 'linux') return null
  const { dev } = await stat(folder, { bigint: true })
  // The two numbers as glibc's gnu_dev_major and gnu_dev_minor read them.
  const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn)
  const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn)
  try {
    return await realpath(join(devices, `${String(major)}:${String(minor)}`))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The mark stands with the whole disk, a partition is a folder in that. */
async function isRemovable(device: string): Promise<boolean> {
  for (const place of [device, dirname(device)]) {
    try {
      return (await readFile(join(place, 'removable'), 'utf8')).trim() === '1'
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
    }
  }
  return false
}
