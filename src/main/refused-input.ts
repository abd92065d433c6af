import type * as z from 'zod'
import type { Reply } from '../contract/app-error.ts'
import { refuse } from './reply.ts'

type Refused = Extract<Reply<never>, { ok: false }>

/** Why a call's input was not taken, in words. What the clerk can bring about by hand, a text that is too long, is said as such. */
export function refusedInput({ issues }: z.ZodError): Refused {
  const [large] = issues.filter(issue => issue.code === 'too_big')
  if (!large) return incomplete
  const most = Number(large.maximum).toLocaleString('zh-CN')
  if (large.origin === 'string') return tooLong(most)
  return large.origin === 'array' ? tooMany(most) : incomplete
}

const incomplete = refuse(
  'bad_input',
  '收到的内容不完整或超出范围，没有保存。',
  '请核对刚才填写的内容后重试。',
)

const tooLong = (most: string): Refused =>
  refuse(
    'bad_input',
    `内容太长，没有保存；这里最多 ${most} 个字。`,
    '可能是粘贴了整份文件。请只粘贴要填的一处；很长的文字请分成几段。',
  )

const tooMany = (most: string): Refused =>
  refuse('bad_input', `一次送来的内容太多，没有保存；最多 ${most} 项。`, '请分几次来做。')
