import { statSync } from 'node:fs'

const LARGE = 300 * 1024 * 1024

/** Whether reading the whole of a file would hold up the start by more than half a second. */
export const isLarge = (file: string): boolean => statSync(file).size > LARGE
