import type { Office } from '../../../core/report/report.ts'
import { call } from '../../api.ts'
import { useImportBatch } from '../../state/import-batch.ts'
import type { BatchFile } from '../../state/import-batch.ts'
import { useSession } from '../../state/session.ts'
import { forgetReview } from './kept-reviews.ts'
import { officeOfDraft } from './own-balance.ts'

/** Old reports of one office, named as they name it; `officeId: null` makes the office. */
export interface OfficeHeap {
  readonly name: string
  readonly years: readonly number[]
  readonly files: readonly BatchFile[]
  readonly officeId: number | null
  /** The office that is made, from the newest of the reports. */
  readonly office: Office
}

/** The sure files by office, years in order. @param officeIdOf the registered office of a name */
export function heapsOf(
  files: readonly BatchFile[],
  officeIdOf: (name: string) => number | null,
): OfficeHeap[] {
  const heaps = new Map<string, OfficeHeap>()
  for (const file of [...files].sort((a, b) => yearOf(a) - yearOf(b))) {
    if (file.state.is !== 'read') continue
    const { draft } = file.state.pending
    const name = draft.orgName ?? ''
    const known = heaps.get(name)
    heaps.set(name, {
      name,
      years: [...(known?.years ?? []), yearOf(file)],
      files: [...(known?.files ?? []), file],
      officeId: officeIdOf(name),
      office: officeOfDraft(draft),
    })
  }
  return [...heaps.values()]
}

const yearOf = ({ state }: BatchFile): number =>
  state.is === 'read' ? (state.pending.draft.fiscalYear ?? 0) : 0

/** Archives each as published, one after the other; one that is refused is told in the list and stops nothing. */
export async function archiveSure(heaps: readonly OfficeHeap[]): Promise<number> {
  const { settle } = useImportBatch.getState()
  let archived = 0
  for (const { officeId, office, files, name } of heaps) {
    for (const { key, state } of files) {
      if (state.is !== 'read' || state.pending.draft.fiscalYear === null) continue
      const { token, draft } = state.pending
      const year = draft.fiscalYear ?? 0
      const reply = await call('imports.accept', {
        token,
        officeId,
        ...(officeId === null ? { office } : {}),
        fiscalYear: year,
        corrections: {},
      })
      forgetReview(token)
      settle(
        key,
        reply.ok
          ? { is: 'stored', reportId: reply.value.summary.id, year, office: name }
          : { is: 'refused', error: reply.error },
      )
      if (reply.ok) archived += 1
    }
  }
  await useSession.getState().load()
  return archived
}
