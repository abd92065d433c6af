import { chainOf, explainBreak } from '../reports/chain.ts'
import type { Handlers } from './handler.ts'

export const chainHandlers: Handlers<'chain.check' | 'chain.explain'> = {
  'chain.check': ({ store }, { officeId }) => chainOf(store, officeId),
  'chain.explain': (services, input) => explainBreak(services, input),
}
