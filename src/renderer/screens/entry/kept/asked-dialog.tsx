import type { OpenReport } from '../../../state/report-store.ts'
import { askFor } from '../asked.ts'
import type { Asked } from '../asked.ts'
import { CellHistoryDialog } from './cell-history-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { SectionHistoryDialog } from './section-history-dialog.tsx'
import { VersionDialog } from './version-dialog.tsx'
import './kept.css'

const close = (): void => {
  askFor(null)
}

/** What was asked of a place, over the entry. */
export function AskedDialog({ open, asked }: { readonly open: OpenReport; readonly asked: Asked }) {
  switch (asked.what) {
    case 'note':
      return <NoteDialog open={open} cell={asked.cell} onClose={close} />
    case 'cell-history':
      return <CellHistoryDialog open={open} cell={asked.cell} onClose={close} />
    case 'version':
      return <VersionDialog reportId={open.id} onClose={close} />
    case 'section-history':
      return <SectionHistoryDialog open={open} section={asked.section} onClose={close} />
  }
}
