import { done } from '../reply.ts'
import type { Handlers } from './handler.ts'

export const settingsHandlers: Handlers<'settings.save'> = {
  'settings.save': ({ store }, settings) => {
    store.settings.save(settings)
    return done(settings)
  },
}
