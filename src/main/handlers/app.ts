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
    }),
  'window.flushed': ({ flushed }, { leave }) => {
    flushed(leave)
    return done(null)
  },
}

/** The date on the clerk's wall, not in Greenwich. */
function localDate(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
