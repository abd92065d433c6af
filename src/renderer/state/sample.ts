import { ask } from '../api.ts'
import { savedAll } from './autosave.ts'

/** 试用样例. The window loads anew with the sample in it, so everything typed is on disk before. */
export async function openSample(): Promise<void> {
  if (await savedAll()) await ask('sample.open', {})
}

/** Back to the office's own library. */
export async function leaveSample(drop: boolean): Promise<void> {
  if (await savedAll()) await ask('sample.leave', { drop })
}
