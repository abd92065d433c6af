import type { Input } from '../../contract/api.ts'
import type { Reply } from '../../contract/app-error.ts'
import { done } from '../reply.ts'
import type { Writing } from '../services.ts'
import { lockedReport } from './locked-report.ts'
import { noSuchReport } from './no-such.ts'

/** 本节已填完: the clerk's word for a chapter of text; nothing but the clerk takes it back. */
export function markFilled(
  { store, now }: Writing,
  { id, section, filled }: Input<'events.fill'>,
): Reply<null> {
  const stored = store.reports.find(id)
  if (!stored) return noSuchReport
  if (stored.status !== 'draft') return lockedReport(stored)
  if (filled) store.filled.mark(id, section, now().toISOString())
  else store.filled.unmark(id, section)
  return done(null)
}
