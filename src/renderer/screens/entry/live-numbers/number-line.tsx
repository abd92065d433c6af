import type { KeyboardEvent } from 'react'
import { nameOfCells } from '../../../../core/checks/number-offers/name-of-cells.ts'
import type { Choice } from '../../../../core/checks/number-offers/offers.ts'
import type { Form } from '../../../../core/forms/form.ts'
import { Button } from '../../../ui/button.tsx'
import { choiceValue } from './numbers-of-box.ts'
import type { BoxNumber } from './numbers-of-box.ts'

interface NumberLineProps {
  readonly form: Form
  readonly number: BoxNumber
  /** As it stands in the text. */
  readonly text: string
  readonly editable: boolean
  readonly onBind: (choice: Choice) => void
  readonly onKeep: () => void
  readonly onFree: () => void
  /** Esc: back to the text. */
  readonly onBack: () => void
}

/** What the number at the caret is, and what may be done with it. */
export function NumberLine({
  form,
  number,
  text,
  editable,
  onBind,
  onKeep,
  onFree,
  onBack,
}: NumberLineProps) {
  const offered = number.is === 'fits' || number.is === 'differs'
  const back = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onBack()
  }
  return (
    <div className="number-line" role="group" aria-label={`数字 ${text}`} onKeyDown={back}>
      <span role="status" className={offered ? 'visually-hidden' : ''}>
        <b>{text}</b> {shortly(form, number)}
      </span>
      {!editable ? null : offered ? (
        <span className="number-acts">
          {number.choices.slice(0, 3).map(choice => (
            <Button
              key={choice.cells.join('+')}
              small
              onClick={() => {
                onBind(choice)
              }}
            >
              绑定到 {nameOfCells(form, choice.cells)}（{choiceValue(choice)}）
            </Button>
          ))}
          <Button small look="quiet" onClick={onKeep}>
            就是这个数
          </Button>
        </span>
      ) : (
        <span className="number-acts">
          <Button small look="quiet" onClick={onFree}>
            {number.is === 'kept' ? '重新核对' : '取消绑定'}
          </Button>
        </span>
      )}
    </div>
  )
}

/** In the few words that fit beside the commands; what may be bound says the commands themselves. */
function shortly(form: Form, number: BoxNumber): string {
  const [choice] = number.choices
  const name = choice ? nameOfCells(form, choice.cells) : ''
  switch (number.is) {
    case 'live':
      return `＝ ${name}`
    case 'pending':
      return `＝ ${name}（待填）`
    case 'kept':
      return '就是这个数'
    case 'fits':
      return '与表格相同'
    case 'differs':
      return '与表格不同'
  }
}
