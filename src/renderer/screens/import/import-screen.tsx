import type { PendingImport } from '../../../contract/views.ts'

export function ImportScreen({ pending }: { readonly pending: PendingImport | null }) {
  return <main>{pending?.sourceName}</main>
}
