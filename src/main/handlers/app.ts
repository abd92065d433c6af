import { localDate } from '../local-date.ts'
import { done } from '../reply.ts'
import type { Handlers } from './handler.ts'

export const appHandlers: Handlers<'app.state' | 'window.flushed'> = {
  'app.state': ({ store, version, dataPlace, now }) =>
    done({
      version,
      dataPlace,
      offices: store.offices.list(),
      settings: store.settings.read(),
      today: localDate(now()),
      holidays: store.holidays.read(),
    }),
  'window.flushed': ({ flushed }, { leave }) => {
    flushed(leave)
    return done(null)
  },
}
