import { useState } from 'react'
import type { AppError } from '../../../contract/app-error.ts'
import type { ExportFormat, ReportView } from '../../../contract/views.ts'
import type { Output } from '../../../contract/api.ts'
import { ask, call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import type { Verdict } from '../../state/findings.ts'
import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'
import { FormatBoxes } from './format-boxes.tsx'
import { comparedInWords, sizeInWords } from './written-words.ts'

type Written = NonNullable<Output<'exports.write'>>

/** Which files, where to, and what was compared after they were written. */
export function ExportPanel({ view, verdict }: { readonly view: ReportView; readonly verdict: Verdict }) {
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(['docx', 'pdf'])
  const [withData, setWithData] = useState(true)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const draft = view.summary.status === 'draft'
  const write = async () => {
    if (!(await savedAll())) return
    setBusy(true)
    setTrouble(null)
    setWritten(null)
    const reply = await call('exports.write', { id: view.summary.id, formats: chosen, withData })
    setBusy(false)
    if (reply.ok) setWritten(reply.value)
    else setTrouble(reply.error.code === 'cancelled' ? null : reply.error)
  }
  return (
    <section className="export-panel" aria-labelledby="export-head">
      <h2 id="export-head">导出</h2>
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
      <Button look="primary" disabled={busy || chosen.length === 0} onClick={() => void write()}>
        {busy ? '正在写入并核对…' : draft ? '导出草稿…' : '导出…'}
      </Button>
      {trouble ? (
        <div className="notice bad" role="alert">
          <span>
            <strong>{trouble.says}</strong>
            <br />
            {trouble.hint}
          </span>
        </div>
      ) : null}
      {written ? <WrittenFiles written={written} /> : null}
    </section>
  )
}

/** 已生成, said only after the files were read back and compared. */
function WrittenFiles({ written }: { readonly written: Written }) {
  return (
    <div className="written" role="status">
      <p>
        <strong>已生成</strong>，逐格读回核对过。在 {written.place}
      </p>
      <ul>
        {written.files.map(file => (
          <li key={file.token}>
            <span className="written-name">{file.name}</span>
            <span className="quiet">{sizeInWords(file.bytes)}</span>
            <span className="written-compared">✓ {comparedInWords(file.compared)}</span>
            <Button look="quiet" small onClick={() => void ask('exports.reveal', { token: file.token })}>
              在文件夹中显示
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
