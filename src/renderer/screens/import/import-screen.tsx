import type { PendingImport } from '../../../contract/views.ts'
import { ImportEntry } from './import-entry.tsx'
import { ReviewScreen } from './review-screen.tsx'
import './import.css'
import './review.css'

/** 导入往年年报: first a file or text, then 导入核对. */
export function ImportScreen({ pending }: { readonly pending: PendingImport | null }) {
  return pending ? <ReviewScreen pending={pending} /> : <ImportEntry />
}
