import { useEffect } from 'react'
import { useReport } from '../../../state/report-store.ts'

const inText = '.narrative textarea'

/** The text box last written in; it keeps its caret and its selection while a menu is open. */
let last: HTMLTextAreaElement | null = null

/** Remembers where the caret was; for the chapter on the screen. */
export function useCaret(): void {
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLTextAreaElement && target.matches(inText)) last = target
    }
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('focusin', remember)
    }
  }, [])
}

const boxInHand = (): HTMLTextAreaElement | null =>
  last?.isConnected ? last : document.querySelector<HTMLTextAreaElement>(inText)

/** What is selected in the text; '' where nothing is. */
export function selectedText(): string {
  const box = boxInHand()
  return box ? box.value.slice(box.selectionStart, box.selectionEnd).trim() : ''
}

/** Puts a text where the caret is, as if it had been typed, but as a step of its own. */
export function insertAtCaret(text: string): void {
  const box = boxInHand()
  if (!box || box.readOnly) return
  const { endBurst } = useReport.getState()
  endBurst()
  box.focus()
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }))
  endBurst()
}
