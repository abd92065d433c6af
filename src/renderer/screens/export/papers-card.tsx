import { useState } from 'react'
import type { PaperFormat, ReportView } from '../../../contract/views.ts'
import { paperNames } from '../../../core/export/papers/paper-facts.ts'
import type { PaperKind } from '../../../core/export/papers/paper-facts.ts'
import { call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { useExport } from '../../state/use-export.ts'
import { Button } from '../../ui/button.tsx'
import { ExportState } from '../../ui/export-files/export-state.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import './papers-card.css'

const papers: readonly { readonly kind: PaperKind; readonly hint: string }[] = [
  { kind: 'approval', hint: '主要数字、一致码，拟稿到签发逐级签名' },
  { kind: 'carry-over', hint: '与上年相接的每个数，不符的写明原因' },
  { kind: 'checks', hint: '校验结论和逐条说明，停用的规则' },
]

const formats: readonly { readonly format: PaperFormat; readonly name: string }[] = [
  { format: 'docx', name: 'Word' },
  { format: 'pdf', name: 'PDF' },
]

/** The papers that go with a report through the office: looked at, or written as Word or PDF. */
export function PapersCard({ view }: { readonly view: ReportView }) {
  const [shown, setShown] = useState<PaperKind | null>(null)
  const writing = useExport()
  const { id } = view.summary
  const write = async (paper: PaperKind, format: PaperFormat) => {
    if (!(await savedAll())) return
    await writing.begin(more => call('papers.write', { id, paper, formats: [format], ...more }))
  }
  return (
    <section className="papers-card" aria-labelledby="papers-head">
      <h2 id="papers-head">送审单、结转核对表、校验报告</h2>
      <ExportState state={writing} />
      <ul>
        {papers.map(({ kind, hint }) => (
          <li key={kind}>
            <span className="papers-name">
              {paperNames[kind]}
              <small>{hint}</small>
            </span>
            <span className="papers-acts">
              <Button
                small
                aria-label={`预览${paperNames[kind]}`}
                onClick={() => {
                  setShown(kind)
                }}
              >
                预览
              </Button>
              {formats.map(({ format, name }) => (
                <Button
                  key={format}
                  small
                  disabled={writing.busy}
                  aria-label={`导出${paperNames[kind]} ${name}`}
                  onClick={() => void write(kind, format)}
                >
                  {name}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {shown ? (
        <PaperDialog
          view={view}
          kind={shown}
          name={paperNames[shown]}
          onClose={() => {
            setShown(null)
          }}
        />
      ) : null}
    </section>
  )
}
