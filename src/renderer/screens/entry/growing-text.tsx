import { useRef } from 'react'
import type { ClipboardEvent, ComponentProps } from 'react'
import { useEditable, useReport } from '../../state/report-store.ts'
import { cleanPasted, tidied } from './narrative-boxes.ts'

interface GrowingTextProps extends Pick<
  ComponentProps<'textarea'>,
  'onSelect' | 'onKeyDown' | 'onCompositionEnd'
> {
  readonly id: string
  readonly name: string
  readonly paragraphs: readonly string[]
  readonly placeholder?: string
  /** `typed`: where the caret stands after signs were typed, and no candidate is open. */
  readonly onChange: (paragraphs: readonly string[], typed?: number) => void
}

/** A textarea that is as high as its text; each line is a paragraph. Left for good, it drops blanks and blank lines. */
export function GrowingText({ id, name, paragraphs, onChange, ...rest }: GrowingTextProps) {
  const editable = useEditable()
  const ref = useRef<HTMLTextAreaElement>(null)
  const put = (text: string, typed?: number): void => {
    onChange(text === '' ? [] : text.split('\n'), typed)
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
      {...rest}
      ref={ref}
      id={id}
      className="input prose"
      aria-label={name}
      readOnly={!editable}
      value={paragraphs.join('\n')}
      onChange={({ target, nativeEvent }) => {
        const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
        put(target.value, composing ? undefined : target.selectionStart)
      }}
      onPaste={paste}
      onBlur={({ currentTarget, relatedTarget }) => {
        // The commands for a number belong to the text: it is not left yet.
        if (currentTarget.closest('.live-text')?.contains(relatedTarget)) return
        const clean = tidied(paragraphs)
        if (clean) onChange(clean)
        useReport.getState().endBurst()
      }}
    />
  )
}
