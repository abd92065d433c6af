/** The types of the DevTools protocol, as Playwright ships them. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
