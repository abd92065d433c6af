import type { PendingImport } from '../../../contract/views.ts'
import { useImportBatch } from '../../state/import-batch.ts'
import { BatchScreen } from './batch-screen.tsx'
import { ImportEntry } from './import-entry.tsx'
import { ReviewScreen } from './review-screen.tsx'
import './import.css'
import './review.css'

/** 导入往年年报: first a file, several files or text, then 导入核对. */
export function ImportScreen({ pending }: { readonly pending: PendingImport | null }) {
  const many = useImportBatch(s => s.files.length > 0)
  if (pending) return <ReviewScreen pending={pending} />
  return many ? <BatchScreen /> : <ImportEntry />
}
