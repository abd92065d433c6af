import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

interface PasteDialogProps {
  readonly onRead: (text: string, html?: string) => void
  readonly onClose: () => void
}

/** Text of an old report, pasted; the tables of a copied web page come along unseen. */
export function PasteDialog({ onRead, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [copied, setCopied] = useState<{ readonly text: string; readonly html: string } | null>(null)
  const read = () => {
    // The tables belong to the text only as long as nobody has typed into it.
    if (copied && copied.text.trim() === text.trim()) onRead(text, copied.html)
    else onRead(text)
  }
  return (
    <Dialog
      wide
      title="粘贴往年年报"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={text.trim() === ''} onClick={read}>
            识别这份年报
          </Button>
        </>
      }
    >
      <Field
        label="年报全文"
        hint="在网站上从标题到落款全选（Ctrl+A）、复制（Ctrl+C），在这里粘贴（Ctrl+V）。表格会一起带过来。"
      >
        {ids => (
          <textarea
            className="input paste-box"
            value={text}
            {...ids}
            onPaste={event => {
              const data = event.clipboardData
              const html = data.getData('text/html')
              setCopied(html === '' ? null : { text: normal(data.getData('text/plain')), html })
            }}
            onChange={event => {
              setText(event.target.value)
            }}
          />
        )}
      </Field>
      {copied ? <p className="quiet">已带上网页里的表格。</p> : null}
    </Dialog>
  )
}

/** A textarea holds its lines with plain line feeds. */
const normal = (text: string) => text.replace(/\r\n?/g, '\n')
