import { useState } from 'react'
import type { OfficeRecord } from '../../../contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { OfficeHeap } from './archive-sure.ts'

interface ArchiveSureDialogProps {
  readonly heaps: readonly OfficeHeap[]
  readonly offices: readonly OfficeRecord[]
  readonly onArchive: (heaps: readonly OfficeHeap[]) => void
  readonly onClose: () => void
}

const NEW = 'new'

/** One confirmation for all: which years go to which office, and which offices are made. */
export function ArchiveSureDialog({ heaps, offices, onArchive, onClose }: ArchiveSureDialogProps) {
  const [chosen, setChosen] = useState<Readonly<Record<string, number | null>>>({})
  const settled = heaps.map(heap => ({
    ...heap,
    officeId: heap.name in chosen ? (chosen[heap.name] ?? null) : heap.officeId,
  }))
  const count = heaps.reduce((n, h) => n + h.files.length, 0)
  const made = settled.filter(h => h.officeId === null).length
  return (
    <Dialog
      wide
      title="确定的一键归档"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>再看看</Button>
          <Button
            look="primary"
            onClick={() => {
              onArchive(settled)
            }}
          >
            {made > 0 ? `新建 ${made} 个机构，归档 ${count} 份` : `把 ${count} 份原样归档`}
          </Button>
        </>
      }
    >
      <p className="lead">这 {count} 份每一格都确定，单位、年度清楚，库里还没有。归档后原件一字不改。</p>
      <div className="heaps">
        {settled.map(heap => (
          <SelectField
            key={heap.name}
            label={heap.name}
            hint={`${heap.years.join('、')} 年，${heap.files.length} 份`}
            value={heap.officeId === null ? NEW : String(heap.officeId)}
            options={[
              { value: NEW, label: `新建机构“${heap.name}”` },
              ...offices.map(o => ({ value: String(o.id), label: `归入“${o.office.name}”` })),
            ]}
            onChange={event => {
              const to = event.target.value === NEW ? null : Number(event.target.value)
              setChosen({ ...chosen, [heap.name]: to })
            }}
          />
        ))}
      </div>
    </Dialog>
  )
}
