import { done } from '../reply.ts'
import type { Handlers } from './handler.ts'

export const windowHandlers: Handlers<'window.here' | 'window.reopened' | 'window.flushed'> = {
  'window.here': ({ places }, { place }) => {
    places.note(place)
    return done(null)
  },
  'window.reopened': ({ places, store }) => {
    const told = places.reopened()
    if (!told) return done(null)
    const report = told.place ? store.reports.find(told.place.reportId) : undefined
    return done({
      why: told.why,
      place: report ? told.place : null,
      year: report?.report.year ?? null,
      savedAt: report?.savedAt ?? null,
    })
  },
  'window.flushed': ({ flushed }, { leave }) => {
    flushed(leave)
    return done(null)
  },
}
