import type { AppError, ErrorCode, Reply } from '../contract/app-error.ts'

export const done = <T>(value: T): Reply<T> => ({ ok: true, value })

/** Expected trouble, as a value: what is the matter and what to do, in Chinese sentences. */
export const refuse = (
  code: ErrorCode,
  says: string,
  hint: string,
  more: Pick<AppError, 'reportId' | 'library'> = {},
): Extract<Reply<never>, { ok: false }> => ({ ok: false, error: { code, says, hint, ...more } })
