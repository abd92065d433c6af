import { openSync } from 'node:fs'
import { constants } from 'node:os'

/** What a program with the shim under it asks of the disk (disk-shim.c); w write, s sync, o open, n names, l lock. */
export type Kinds = string

const order = (says: string): string => {
  try {
    openSync(`/@faults/${says}`, 'r')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? ''
  }
  throw new Error('there is no shim between this program and the disk')
}

export type Trouble = 'ENOSPC' | 'EACCES' | 'EIO' | 'EBUSY' | 'EAGAIN'

/** From now on the n-th operation of these kinds fails, and every later one where it is to last. */
export const arm = (nth: number, trouble: Trouble, lasts: boolean, kinds: Kinds): void =>
  void order(`arm ${nth} ${constants.errno[trouble]} ${lasts ? 1 : 0} ${kinds}`)

/** For so long so many in a hundred fail, with EPERM, EBUSY or EACCES. */
export const storm = (percent: number, ms: number, seed: number, kinds: Kinds): void =>
  void order(`storm ${percent} ${ms} ${seed} ${kinds}`)

export const calm = (): void => void order('calm')

/** Whether something has failed since it was armed. */
export const hasFired = (): boolean => order('fired') === 'EEXIST'
