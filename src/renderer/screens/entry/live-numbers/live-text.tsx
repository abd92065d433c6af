import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { withParagraphs } from '../../../../core/report/live-numbers/edited-text.ts'
import { bindNumber, insertNumber } from '../../../../core/report/live-numbers/mark-number.ts'
import type { TextBlock } from '../../../../core/report/report.ts'
import { useReport } from '../../../state/report-store.ts'
import { GrowingText } from '../growing-text.tsx'
import { tidied } from '../narrative-boxes.ts'
import { NumberCount } from './number-count.tsx'
import { NumberInHand } from './number-in-hand.tsx'
import { NumberLayer } from './number-layer.tsx'
import { sayNumber } from './numbers-of-box.ts'
import type { BoxNumber } from './numbers-of-box.ts'
import { ProposalChip } from './proposal-chip.tsx'
import { nextOffer, numberAt, paragraphAt, rangeOf } from './text-places.ts'
import type { TextRange } from './text-places.ts'
import { useBoxNumbers } from './use-box-numbers.ts'
import './live-text.css'

interface LiveTextProps {
  readonly id: string
  readonly name: string
  /** What the text stands under. */
  readonly heading: string
  readonly block: TextBlock
  readonly placeholder: string
  /** `typing`: one of many changes that are undone together. */
  readonly onChange: (block: TextBlock, typing: boolean) => void
  /** Said of the whole text, in the line below it. */
  readonly children: ReactNode
}

/** A text whose numbers may hang on cells: their marks lie behind it, what they are is said below it. */
export function LiveText({ id, name, heading, block, placeholder, onChange, children }: LiveTextProps) {
  const root = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<TextRange | null>(null)
  /** Where the caret stands after typing; only then is a number proposed. */
  const [typed, setTyped] = useState<number | null>(null)
  const { form, numbers, proposal } = useBoxNumbers(block, heading, typed)
  const { paragraphs } = block
  const inHand = selection ? numberAt(paragraphs, numbers, selection) : undefined
  const area = (): HTMLTextAreaElement | null => root.current?.querySelector('textarea') ?? null

  /** Another text with its caret; done in the textarea first, so that the caret stays. */
  const put = (next: TextBlock, from: TextRange, digits: string): void => {
    useReport.getState().endBurst()
    const box = area()
    box?.setRangeText(digits, from.start, from.end, 'end')
    box?.focus()
    onChange(next, false)
    setTyped(null)
  }
  const take = (): void => {
    if (!proposal || typed === null) return
    const next = insertNumber(block, paragraphAt(paragraphs, typed), proposal)
    put(next, { start: typed, end: typed }, `${proposal.value}${proposal.unit}`)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const plain = !event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey
    if (proposal && plain && (event.key === 'Tab' || event.key === 'Escape')) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Tab') take()
      else setTyped(null)
    } else if (event.altKey && event.key === 'Enter') {
      event.preventDefault()
      const box = event.currentTarget
      if (inHand !== undefined) root.current?.querySelector<HTMLElement>('.number-acts button')?.focus()
      else {
        const next = nextOffer(paragraphs, numbers, box.selectionEnd)
        if (next) box.setSelectionRange(next.range.start, next.range.end)
        root.current
          ?.querySelector(`mark[data-number="${next?.index ?? ''}"]`)
          ?.scrollIntoView({ block: 'nearest' })
      }
    }
  }
  const look = ({
    currentTarget: { selectionStart: start, selectionEnd: end },
  }: {
    currentTarget: HTMLTextAreaElement
  }) => {
    if (typed !== null && (start !== typed || end !== typed)) setTyped(null)
    setSelection(numberAt(paragraphs, numbers, { start, end }) === undefined ? null : { start, end })
  }
  const leave = (event: FocusEvent): void => {
    if (root.current?.contains(event.relatedTarget)) return
    setSelection(null)
    setTyped(null)
    const clean = event.target instanceof HTMLTextAreaElement ? undefined : tidied(paragraphs)
    if (clean) onChange(withParagraphs(block, clean), false)
  }
  const tell = (event: MouseEvent): void => {
    const box = area()
    const at = hitMark(root.current, event)
    const number = at === undefined ? undefined : numbers[at]
    if (box) box.title = form && number ? sayNumber(form, number) : ''
  }
  const number = inHand === undefined ? undefined : numbers[inHand]
  return (
    <div ref={root} className="live-text" onBlur={leave} onMouseMove={tell}>
      <div className="live-text-page">
        <NumberLayer
          paragraphs={paragraphs}
          numbers={numbers}
          inHand={inHand}
          caret={proposal && typed !== null ? typed : undefined}
        />
        <GrowingText
          id={id}
          name={name}
          paragraphs={paragraphs}
          placeholder={placeholder}
          onChange={(next, caret) => {
            setTyped(caret ?? null)
            onChange(withParagraphs(block, next), true)
          }}
          onSelect={look}
          onKeyDown={press}
          onCompositionEnd={({ currentTarget }) => {
            setTyped(currentTarget.selectionStart)
          }}
        />
        {form && proposal ? <ProposalChip form={form} proposal={proposal} onTake={take} /> : null}
      </div>
      <div className="live-text-foot">
        {children}
        {form && number ? (
          <NumberInHand
            form={form}
            block={block}
            number={number}
            onPut={(next, digits) => {
              put(next, rangeOf(paragraphs, number), digits)
            }}
            onBack={() => {
              area()?.focus()
            }}
          />
        ) : (
          <NumberCount
            numbers={numbers}
            onBindAll={same => {
              useReport.getState().endBurst()
              onChange(bindSame(block, same), false)
              area()?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}

/** Numbers that already are what their cell says: the text stays as it is. */
const bindSame = (block: TextBlock, same: readonly BoxNumber[]): TextBlock =>
  same.reduce((next, { choices, paragraph, start, length }) => {
    const [choice] = choices
    return choice ? bindNumber(next, { paragraph, start, length }, choice.cells, choice.value) : next
  }, block)

/** The mark under the pointer; the textarea lies over it and hears the pointer itself. */
function hitMark(root: HTMLElement | null, { clientX, clientY }: MouseEvent): number | undefined {
  const marks = root?.querySelectorAll<HTMLElement>('mark[data-number]') ?? []
  for (const mark of marks) {
    const hit = [...mark.getClientRects()].some(
      r => clientX >= r.left && clientX <= r.right && clientY >= r.top && clientY <= r.bottom,
    )
    if (hit) return Number(mark.dataset['number'])
  }
  return undefined
}
