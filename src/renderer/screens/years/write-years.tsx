import { useState } from 'react'
import type { AppError } from '../../../contract/app-error.ts'
import type { Output } from '../../../contract/api.ts'
import type { YearsFormat } from '../../../contract/years.ts'
import { ask, call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { Button } from '../../ui/button.tsx'
import type { Span } from './span-choice.tsx'

const formats: readonly { readonly format: YearsFormat; readonly says: string; readonly hint: string }[] = [
  { format: 'xlsx', says: '导出 Excel…', hint: '每组一张工作表，数字可以接着算' },
  { format: 'docx', says: '导出 Word…', hint: '年报附件，只有表；图在 PDF 里' },
  { format: 'pdf', says: '导出 PDF…', hint: '年报附件，有图有表，供打印' },
]

type Written = NonNullable<Output<'years.write'>>

interface Props {
  readonly officeId: number
  readonly span: Span
  readonly disabled: boolean
}

/** Writes what is shown, read back and compared before it is called written. */
export function WriteYears({ officeId, span, disabled }: Props) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const write = async (format: YearsFormat) => {
    if (!(await savedAll())) return
    setBusy(true)
    setTrouble(null)
    setWritten(null)
    const reply = await call('years.write', { officeId, ...span, formats: [format] })
    setBusy(false)
    if (reply.ok) setWritten(reply.value)
    else setTrouble(reply.error)
  }
  return (
    <>
      <div className="years-write">
        {formats.map(({ format, says, hint }) => (
          <Button key={format} title={hint} disabled={disabled || busy} onClick={() => void write(format)}>
            {says}
          </Button>
        ))}
      </div>
      <div className="years-written" role="status">
        {busy ? <p>正在写入并核对…</p> : null}
        {trouble ? (
          <p className="notice bad">
            <span>
              <strong>{trouble.says}</strong> {trouble.hint}
            </span>
          </p>
        ) : null}
        {written?.files.map(file => (
          <p key={file.token}>
            <strong>已生成</strong>，读回核对 {file.compared.cells} 格一致：{file.name}，在 {written.place}
            <Button look="quiet" small onClick={() => void ask('exports.reveal', { token: file.token })}>
              在文件夹中显示
            </Button>
          </p>
        ))}
      </div>
    </>
  )
}
