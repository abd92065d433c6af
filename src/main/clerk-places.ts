import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { windowPlace } from '../contract/schemas/window-place.ts'
import type { Reopened, WindowPlace } from '../contract/window-place.ts'
import { errorCode } from './error-code.ts'

type Why = Reopened['why']

export interface WindowPlaces {
  /** The window says where the clerk is; null where that is no report. */
  note(place: WindowPlace | null): void
  /** The page has died; `why` is said to the one that comes after it. */
  died(why: Exclude<Why, 'ended'>): void
  /**
   * For a page that has just been opened: why, and where the one before it was; null after a normal start. Given once:
   * a page that dies before it is at its place again is not led there a second time.
   */
  reopened(): { readonly why: Why; readonly place: WindowPlace | null } | null
  /** The program ends as it should: the next start has nothing to say. */
  close(): void
}

/** Remembers in `file` where the window is, so that a program that was ended can say so at its next start. */
export function windowPlaces(file: string): WindowPlaces {
  let place = readPlace(file)
  let why: Why | null = place ? 'ended' : null
  return {
    note(next) {
      place = next
      ifItCan(() => {
        if (next) writeFileSync(file, JSON.stringify(next))
        else rmSync(file, { force: true })
      })
    },
    died(reason) {
      why = reason
    },
    reopened() {
      const told = why && { why, place }
      why = null
      place = null
      return told
    },
    close() {
      ifItCan(() => {
        rmSync(file, { force: true })
      })
    },
  }
}

/** A disk that refuses costs the remark where the clerk was: nothing waits for it, and the program ends all the same. */
function ifItCan(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
}

/** What cannot be read was never written whole: then there is nothing to say. */
function readPlace(file: string): WindowPlace | null {
  try {
    const parsed = windowPlace.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
