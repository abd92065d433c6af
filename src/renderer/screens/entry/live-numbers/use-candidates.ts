import { useEffect, useMemo, useState } from 'react'
import { candidatesIn } from '../../../../core/checks/number-offers/candidates.ts'
import type { Around, Candidate } from '../../../../core/checks/number-offers/candidates.ts'
import { movedPlaces } from '../../../../core/report/live-numbers/edited-text.ts'

/** As long as the checks wait: reading a long paragraph is too much for every key. */
const QUIET_MS = 450

interface Reading {
  readonly around: Around | undefined
  readonly paragraphs: readonly string[]
  readonly candidates: readonly Candidate[]
}

const readingOf = (around: Around | undefined, paragraphs: readonly string[]): Reading => ({
  around,
  paragraphs,
  candidates: around ? candidatesIn(around, paragraphs) : [],
})

/** The candidates of a text as last read; while it is being written they move along, and it is read when the hand rests. */
export function useCandidates(
  around: Around | undefined,
  paragraphs: readonly string[],
): readonly Candidate[] {
  const [reading, setReading] = useState(() => readingOf(around, paragraphs))
  const isOld = reading.around !== around || reading.paragraphs !== paragraphs
  useEffect(() => {
    if (!isOld) return
    const timer = setTimeout(() => {
      setReading(readingOf(around, paragraphs))
    }, QUIET_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isOld, around, paragraphs])
  return useMemo(
    () =>
      reading.paragraphs === paragraphs
        ? reading.candidates
        : movedPlaces(reading.candidates, reading.paragraphs, paragraphs),
    [reading, paragraphs],
  )
}
