import { useState } from 'react'
import type { YearsFormat } from '../../../contract/years.ts'
import { ask, call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { useExport } from '../../state/use-export.ts'
import { Button } from '../../ui/button.tsx'
import { ExportState } from '../../ui/export-files/export-state.tsx'
import { showToast } from '../../ui/toast-store.ts'
import type { Span } from './span-choice.tsx'

const formats: readonly { readonly format: YearsFormat; readonly says: string; readonly hint: string }[] = [
  { format: 'xlsx', says: '导出 Excel…', hint: '每组一张工作表，数字可以接着算' },
  { format: 'docx', says: '导出 Word…', hint: '年报附件，只有表；图在 PDF 里' },
  { format: 'pdf', says: '导出 PDF…', hint: '年报附件，有图有表，供打印' },
]

interface Props {
  readonly officeId: number
  readonly span: Span
  readonly disabled: boolean
}

/** Writes or prints what is shown; written files are read back and compared before they are called so. */
export function WriteYears({ officeId, span, disabled }: Props) {
  const writing = useExport()
  const [printing, setPrinting] = useState(false)
  const asked = { officeId, ...span }
  const write = async (format: YearsFormat) => {
    if (!(await savedAll())) return
    await writing.begin(more => call('years.write', { ...asked, formats: [format], ...more }))
  }
  const print = async () => {
    if (!(await savedAll())) return
    setPrinting(true)
    const answer = await ask('years.print', asked)
    setPrinting(false)
    if (answer?.printed) showToast('已交给打印机', 'good')
  }
  return (
    <>
      <div className="years-write">
        {formats.map(({ format, says, hint }) => (
          <Button
            key={format}
            title={hint}
            disabled={disabled || writing.busy}
            onClick={() => void write(format)}
          >
            {says}
          </Button>
        ))}
        <Button disabled={disabled || printing} onClick={() => void print()}>
          打印…
        </Button>
      </div>
      <div className="years-written">
        <ExportState state={writing} />
      </div>
    </>
  )
}
