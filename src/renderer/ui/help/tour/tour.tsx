import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../api.ts'
import { cellsOf } from '../../../../core/forms/cells.ts'
import { formById } from '../../../../core/forms/form-for-year.ts'
import { go, useRouter } from '../../../state/router.ts'
import { useSession } from '../../../state/session.ts'
import { Button } from '../../button.tsx'
import { SampleDialog } from '../sample-dialog.tsx'
import { placeBeside } from './place-beside.ts'
import { steps } from './steps.ts'
import './tour.css'

interface TourProps {
  readonly onClose: () => void
}

/** 带我看一遍: over a real draft, one part after another. Without a draft the sample is offered. */
export function Tour({ onClose }: TourProps) {
  const [ready, setReady] = useState<boolean | null>(null)
  useEffect(() => {
    void toTable().then(setReady)
  }, [])
  if (ready === null) return null
  return ready ? <Stops onClose={onClose} /> : <SampleDialog onClose={onClose} />
}

/** Opens the chapter with the largest table of the draft in hand; false where the office has no draft. */
async function toTable(): Promise<boolean> {
  const { screen } = useRouter.getState()
  const { officeId } = useSession.getState()
  if (officeId === null) return false
  const list = (await ask('reports.list', { officeId })) ?? []
  const here = screen.at === 'entry' ? list.find(s => s.id === screen.reportId) : undefined
  const report = here ?? list.find(s => s.status === 'draft')
  if (!report) return false
  const form = formById(report.formId)
  const cells = [...cellsOf(form).values()]
  const size = (id: string | undefined): number => cells.filter(c => c.table === id).length
  const [section] = [...form.sections].sort((a, b) => size(b.table) - size(a.table))
  if (section) go({ at: 'entry', reportId: report.id, task: section.id })
  return true
}

function Stops({ onClose }: TourProps) {
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const step = steps[at]
  const target = useTarget(step?.at)
  const last = at === steps.length - 1
  useEffect(() => {
    const before = document.activeElement
    const shown = dialog.current
    if (shown && !shown.open) shown.showModal()
    return () => {
      shown?.close()
      // Where the tour brought one here, there is nothing to go back to: the first cell is taken in hand.
      if (before instanceof HTMLElement && before !== document.body) before.focus()
      else document.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
    }
  }, [])
  const onward = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    onward.current?.focus()
  }, [at])
  if (!step) return null
  const card = placeBeside(target, { width: window.innerWidth, height: window.innerHeight })
  const next = (): void => {
    if (last) onClose()
    else setAt(at + 1)
  }
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby="tour-title"
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {target ? (
        <span
          className="tour-ring"
          aria-hidden="true"
          style={{ left: target.left, top: target.top, width: target.width, height: target.height }}
        />
      ) : null}
      <div className="tour-card" style={card}>
        <p className="quiet">
          第 {at + 1} 步，共 {steps.length} 步
        </p>
        <div aria-live="polite">
          <h2 id="tour-title">{step.title}</h2>
          <p>{step.says}</p>
        </div>
        <div className="tour-acts">
          <Button look="quiet" small className="push-left" onClick={onClose}>
            不看了
          </Button>
          <Button
            small
            disabled={at === 0}
            onClick={() => {
              setAt(at - 1)
            }}
          >
            上一步
          </Button>
          <Button ref={onward} look="primary" small onClick={next}>
            {last ? '开始填报' : '下一步'}
          </Button>
        </div>
      </div>
    </dialog>
  )
}

/** How long a screen that is still being opened is waited for. */
const PATIENCE_MS = 3_000

/** The place of an element, as soon as it is on the screen; null where it is not shown in a window of this size. */
function useTarget(selector: string | undefined): DOMRect | null {
  const [box, setBox] = useState<DOMRect | null>(null)
  useEffect(() => {
    const until = performance.now() + PATIENCE_MS
    let frame = 0
    const look = (): void => {
      const found = selector === undefined ? null : document.querySelector(selector)
      if (found?.checkVisibility()) {
        found.scrollIntoView({ block: 'nearest' })
        setBox(found.getBoundingClientRect())
      } else {
        setBox(null)
        if (performance.now() < until) frame = requestAnimationFrame(look)
      }
    }
    look()
    window.addEventListener('resize', look)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', look)
    }
  }, [selector])
  return box
}
