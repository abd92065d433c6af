import { useRef } from 'react'
import type { ClipboardEvent } from 'react'
import { useEditable, useReport } from '../../state/report-store.ts'
import { cleanPasted } from './narrative-boxes.ts'

interface GrowingTextProps {
  readonly id: string
  readonly name: string
  readonly paragraphs: readonly string[]
  readonly placeholder?: string
  readonly onChange: (paragraphs: readonly string[]) => void
}

/** A textarea that is as high as its text; each line is a paragraph. */
export function GrowingText({ id, name, paragraphs, placeholder, onChange }: GrowingTextProps) {
  const editable = useEditable()
  const ref = useRef<HTMLTextAreaElement>(null)
  const put = (text: string): void => {
    onChange(text === '' ? [] : text.split('\n'))
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const area = ref.current
    if (!area || !editable) return
    event.preventDefault()
    area.setRangeText(
      cleanPasted(event.clipboardData.getData('text/plain')),
      area.selectionStart,
      area.selectionEnd,
      'end',
    )
    put(area.value)
  }
  return (
    <textarea
      ref={ref}
      id={id}
      className="input prose"
      aria-label={name}
      placeholder={placeholder}
      readOnly={!editable}
      value={paragraphs.join('\n')}
      onChange={event => {
        put(event.target.value)
      }}
      onPaste={paste}
      onBlur={() => {
        const clean = paragraphs.map(p => p.trim()).filter(p => p !== '')
        if (clean.length !== paragraphs.length || clean.some((p, i) => p !== paragraphs[i])) onChange(clean)
        useReport.getState().endBurst()
      }}
    />
  )
}
