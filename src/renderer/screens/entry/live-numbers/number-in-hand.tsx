import type { Form } from '../../../../core/forms/form.ts'
import { bindNumber, keepNumber, unmarkNumber } from '../../../../core/report/live-numbers/mark-number.ts'
import type { TextBlock } from '../../../../core/report/report.ts'
import { useEditable } from '../../../state/report-store.ts'
import { NumberLine } from './number-line.tsx'
import type { BoxNumber } from './numbers-of-box.ts'

interface NumberInHandProps {
  readonly form: Form
  readonly block: TextBlock
  readonly number: BoxNumber
  /** The block with its mark set or taken away, and how the number is written now. */
  readonly onPut: (block: TextBlock, digits: string) => void
  readonly onBack: () => void
}

/** The line of the number at the caret, with what its commands do to the text. */
export function NumberInHand({ form, block, number, onPut, onBack }: NumberInHandProps) {
  const editable = useEditable()
  const { paragraph, start, length } = number
  const place = { paragraph, start, length }
  const text = (block.paragraphs[paragraph] ?? '').slice(start, start + length)
  return (
    <NumberLine
      form={form}
      number={number}
      text={text}
      editable={editable}
      onBind={({ cells, value }) => {
        const next = bindNumber(block, place, cells, value)
        const grown = (next.paragraphs[paragraph] ?? '').length - (block.paragraphs[paragraph] ?? '').length
        onPut(next, (next.paragraphs[paragraph] ?? '').slice(start, start + length + grown))
      }}
      onKeep={() => {
        onPut(keepNumber(block, place), text)
      }}
      onFree={() => {
        onPut(unmarkNumber(block, place), text)
      }}
      onBack={onBack}
    />
  )
}
