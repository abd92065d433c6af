import { refuse } from '../reply.ts'
import type { Handlers } from './handler.ts'

const noDoor = refuse('not_found', '这里没有样例。', '样例在程序窗口里打开。')

export const sampleHandlers: Handlers<'sample.open' | 'sample.leave'> = {
  'sample.open': ({ sample }) => sample?.open() ?? noDoor,
  'sample.leave': ({ sample }, { drop }) => sample?.leave(drop) ?? noDoor,
}
