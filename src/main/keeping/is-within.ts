import { relative, sep } from 'node:path'

/** Whether a folder is the outer one, or lies somewhere in it. */
export function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Z]:/iu.test(way))
}
