import { useState } from 'react'
import type { Output } from '../../../contract/api.ts'
import { ask } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { copiedInWords } from './copied-words.ts'

/** What needs no file: the page for the website's editor on the clipboard, and the system's print dialog. */
export function AtHand({ reportId }: { readonly reportId: number }) {
  const [copied, setCopied] = useState<Output<'exports.copy'> | null>(null)
  const [printing, setPrinting] = useState(false)
  const copy = async () => {
    if (!(await savedAll())) return
    setCopied((await ask('exports.copy', { id: reportId })) ?? null)
  }
  const print = async () => {
    if (!(await savedAll())) return
    setPrinting(true)
    const answer = await ask('exports.print', { id: reportId })
    setPrinting(false)
    if (answer?.printed) showToast('已交给打印机', 'good')
  }
  return (
    <div className="export-hand">
      <Button onClick={() => void copy()}>复制到网站后台</Button>
      <Button disabled={printing} onClick={() => void print()}>
        打印…
      </Button>
      {copied ? (
        <div className={copied.draft ? 'notice warn' : 'notice good'} role="status">
          <span>{copiedInWords(copied)}</span>
        </div>
      ) : null}
    </div>
  )
}
