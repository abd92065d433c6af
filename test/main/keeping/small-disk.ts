import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { newFolder } from '../library-folder.ts'

/** A disk of so many megabytes; null where this machine does not let us mount one. */
export function smallDisk(megabytes: number): string | null {
  const place = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', place])
  })
  return place
}

/** From now on nothing can be written to it, as on a CD or a stick with its switch set. */
export function makeReadOnly(place: string): void {
  execFileSync('mount', ['-o', 'remount,ro', place])
}
