import { useEffect } from 'react'
import type { Quote } from '../../../core/checks/check.ts'
import { fieldByName } from '../../state/field-name.ts'
import { useSpot } from '../../state/locate.ts'
import type { Spot } from '../../state/locate.ts'
import type { TaskId } from '../../state/router.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { entryId } from './cell-text.ts'
import { boxesOf, boxOfQuote } from './narrative-boxes.ts'

/** Puts the focus where 定位 asked, once the task is on the screen. */
export function useReach(open: OpenReport, task: TaskId): void {
  const { spot, turn } = useSpot()
  useEffect(() => {
    if (!spot || spot.task !== task) return
    const place = placeOf(open, spot)
    const element =
      place && ('element' in place ? place.element : document.querySelector<HTMLElement>(place.selector))
    if (!element) return
    element.closest('details')?.setAttribute('open', '')
    element.focus()
    if (place.range && element instanceof HTMLTextAreaElement) element.setSelectionRange(...place.range)
    element.scrollIntoView({ block: 'center', inline: 'nearest' })
    useSpot.setState({ spot: null })
    // The report itself may change while one looks; only a new request moves the focus.
  }, [spot, turn, task])
}

const byId = (id: string): string => `[id="${id}"]`

/** Where the parts of the frame are entered. */
const frameSelectors: Readonly<Partial<Record<Quote['part'], string>>> = {
  title: '[data-frame="title"] input',
  sign: '[data-frame="signDate"] input',
  preface: byId('frame.preface'),
}

type Reached = ({ readonly selector: string } | { readonly element: HTMLElement | null }) & {
  readonly range?: readonly [start: number, end: number]
}

function placeOf(open: OpenReport, spot: Spot): Reached | undefined {
  if ('named' in spot) {
    const { named, caret } = spot
    return { element: fieldByName(named), ...(caret === null ? {} : { range: [caret, caret] }) }
  }
  if ('cell' in spot) return { selector: byId(entryId(spot.cell)) }
  if ('box' in spot) return { selector: byId(`text.${spot.task}.${spot.box}`) }
  if ('field' in spot) return { selector: `[data-frame="${spot.field}"] input` }
  if (!('quote' in spot)) return undefined
  const { quote } = spot
  const section = open.form.sections.find(s => s.id === quote.part)
  if (!section) {
    const lines = open.report.text.preface.slice(0, quote.paragraph)
    const from = lines.reduce((sum, line) => sum + line.length + 1, quote.start)
    const range = quote.part === 'preface' ? { range: [from, from + quote.length] as const } : {}
    return { selector: frameSelectors[quote.part] ?? 'h1', ...range }
  }
  const found = boxOfQuote(boxesOf(section, open.report.text.sections[section.id]), quote)
  return {
    selector: byId(`text.${section.id}.${found?.box ?? 0}`),
    ...(found ? { range: [found.start, found.end] } : {}),
  }
}
