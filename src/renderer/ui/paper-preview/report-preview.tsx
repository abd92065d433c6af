import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Finding, Quote } from '../../../core/checks/check.ts'
import type { Form } from '../../../core/forms/form.ts'
import type { Report } from '../../../core/report/report.ts'
import type { Box } from '../pdf-boxes.ts'
import { findingMarks } from './finding-marks.ts'
import type { PaperMark } from './mark-layer.tsx'
import { PaperPreview } from './paper-preview.tsx'
import type { PaperSpot } from './paper-preview.tsx'
import type { PaperPlaces } from './places/paper-places.ts'
import { usePlaces } from './use-places.ts'
import type { Pages } from './use-pages.ts'

/** What the clerk has in hand: its place on the paper is brought into view. */
export type InHand = { readonly cell: string } | { readonly quote: Quote } | { readonly part: string }

interface ReportPreviewProps {
  readonly pages: Pages<Report>
  readonly form: Form | undefined
  readonly name: string
  readonly agrees?: string
  /** Findings that still ask for something, as they are numbered. */
  readonly findings: readonly Finding[]
  /** Fingerprint of the finding in hand. */
  readonly held: string | null
  readonly onPick: (finding: Finding) => void
  readonly inHand?: InHand
  readonly foot?: ReactNode
}

/** The pages of a report with its findings marked where they sit. */
export function ReportPreview(props: ReportPreviewProps) {
  const { pages, form, findings, held, onPick, inHand, ...rest } = props
  const places = usePlaces(form, pages)
  const marks = useMemo(
    () => (places ? findingMarks({ places, open: findings, inHand: held, onPick }) : []),
    [places, findings, held, onPick],
  )
  const spot = useSpotOf(places, inHand)
  const here = inHand && 'cell' in inHand ? places?.cells.get(inHand.cell) : undefined
  return (
    <PaperPreview
      {...rest}
      pages={pages}
      marks={here ? [...marks, markHere(here)] : marks}
      spot={spot}
      tools={findings.length > 0 ? <Legend findings={findings} /> : null}
    />
  )
}

/** Scrolls only when something else is taken in hand, not whenever new pages are ready: the clerk may look elsewhere. */
function useSpotOf(places: PaperPlaces | null, inHand: InHand | undefined): PaperSpot | null {
  const [spot, setSpot] = useState<PaperSpot | null>(null)
  const shown = useRef<string>('')
  const key = JSON.stringify(inHand ?? null)
  useEffect(() => {
    if (!places || shown.current === key) return
    const box = inHand && boxOf(places, inHand)
    if (!box) return
    shown.current = key
    setSpot({ page: box.page, y: box.y + box.height / 2 })
  }, [places, key, inHand])
  return spot
}

function boxOf(places: PaperPlaces, inHand: InHand): Box | undefined {
  if ('cell' in inHand) return places.cells.get(inHand.cell)
  return 'quote' in inHand ? places.quote(inHand.quote)[0] : places.beginning(inHand.part)
}

const markHere = (box: Box): PaperMark => ({
  key: 'here',
  boxes: [box],
  tone: 'here',
  sign: '',
  says: '',
  weight: 'plain',
})

/** What the frames mean. */
function Legend({ findings }: { readonly findings: readonly Finding[] }) {
  const errors = findings.filter(f => f.severity === 'error').length
  return (
    <span className="preview-legend">
      {errors > 0 ? <span className="error">✕ 必须改 {errors}</span> : null}
      {findings.length > errors ? <span className="warning">! 需核实 {findings.length - errors}</span> : null}
    </span>
  )
}
