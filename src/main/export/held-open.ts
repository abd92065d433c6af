import { readdir } from 'node:fs/promises'

/**
 * Whether a file of the folder is open in Word, WPS or LibreOffice: each puts a hidden owner file beside it. Where the
 * name can be replaced all the same (Linux, a network disk), the program that has it open would write its own copy over
 * the new file.
 */
export async function isHeldOpen(folder: string, name: string): Promise<boolean> {
  const owners = new Set([
    // Word puts ~$ before a short name, and in place of the first one or two characters of a longer one.
    ...[0, 1, 2].map(cut => `~$${name.slice(cut)}`),
    `.~${name}`,
    `.~lock.${name}#`,
  ])
  return (await readdir(folder)).some(other => owners.has(other))
}
