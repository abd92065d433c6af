import { useState } from 'react'
import type { ExportFormat, ReportView } from '../../../contract/views.ts'
import { call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import type { Verdict } from '../../state/findings.ts'
import { go } from '../../state/router.ts'
import { useExport } from '../../state/use-export.ts'
import { Button } from '../../ui/button.tsx'
import { ExportState } from '../../ui/export-files/export-state.tsx'
import { AtHand } from './at-hand.tsx'
import { allFormats, FormatBoxes } from './format-boxes.tsx'

interface ExportPanelProps {
  readonly view: ReportView
  readonly verdict: Verdict
  readonly onSettings: () => void
}

/** Which files, where to, and what was compared after they were written. */
export function ExportPanel({ view, verdict, onSettings }: ExportPanelProps) {
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(['docx', 'pdf'])
  const [withData, setWithData] = useState(true)
  const writing = useExport()
  const { id, status } = view.summary
  const draft = status === 'draft'
  const write = async (formats: readonly ExportFormat[]) => {
    // Not disabled meanwhile, which would take the focus from the button that was pressed.
    if (writing.busy || !(await savedAll())) return
    await writing.begin(more => call('exports.write', { id, formats, withData, ...more }))
  }
  return (
    <section className="export-panel" aria-labelledby="export-head">
      <div className="export-head">
        <h2 id="export-head">导出</h2>
        <Button look="quiet" small onClick={onSettings}>
          纸面设置…
        </Button>
      </div>
      <FormatBoxes chosen={chosen} onChoose={setChosen} withData={withData} onData={setWithData} />
      {draft && verdict.is !== 'ready' ? (
        <div className="notice warn">
          <span>{verdict.says}。导出的文件名和页面都标明“草稿”。</span>
          <Button
            small
            onClick={() => {
              go({ at: 'check', reportId: view.summary.id })
            }}
          >
            去看
          </Button>
        </div>
      ) : null}
      <div className="export-acts">
        <Button
          look="primary"
          disabled={chosen.length === 0}
          aria-disabled={writing.busy || undefined}
          onClick={() => void write(chosen)}
        >
          {writing.busy ? '正在写入并核对…' : draft ? '导出草稿…' : '导出…'}
        </Button>
        <Button aria-disabled={writing.busy || undefined} onClick={() => void write(allFormats)}>
          六种格式全部导出…
        </Button>
      </div>
      <ExportState state={writing} />
      <AtHand reportId={id} />
    </section>
  )
}
