import { useEffect, useState } from 'react'
import type { Form } from '../../../core/forms/form.ts'
import type { Report } from '../../../core/report/report.ts'
import { paperPlaces } from './places/paper-places.ts'
import type { PaperPlaces } from './places/paper-places.ts'
import type { Pages } from './use-pages.ts'

/** The pages in view are drawn first; until then the marks stay where they were. */
const AFTER_DRAWING_MS = 250

/** Where the report stands on the pages shown; those of the pages before until the new ones have been read. */
export function usePlaces(form: Form | undefined, { pdf, shows }: Pages<Report>): PaperPlaces | null {
  const [places, setPlaces] = useState<PaperPlaces | null>(null)
  useEffect(() => {
    if (!form || !pdf || !shows) return undefined
    let left = false
    const find = (): void => {
      paperPlaces(form, shows, pdf).then(
        found => {
          if (!left) setPlaces(found)
        },
        (cause: unknown) => {
          // A document that has been replaced and freed meanwhile has no places any more.
          if (!left) throw cause
        },
      )
    }
    const turn = setTimeout(find, AFTER_DRAWING_MS)
    return () => {
      left = true
      clearTimeout(turn)
    }
  }, [form, pdf, shows])
  return places
}
