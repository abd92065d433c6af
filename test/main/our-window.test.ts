import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOurWindow } from '../../src/main/our-window.ts'

const ORIGIN = 'app://bundle'
const url = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.constantFrom(
    'app://bundle/',
    'app://bundle/index.html',
    'app://bundle',
    'app://bundle.evil/',
    'app://bundlex/',
    'APP://BUNDLE/',
  ),
  fc.constantFrom(
    'file:///app://bundle/',
    ' app://bundle/',
    'app://evil/app://bundle/',
    'about:blank',
    'data:text/html,app://bundle/',
  ),
)

it('only the main frame of our window, at our address, may ask', () => {
  let letIn = 0
  fc.assert(
    fc.property(url, fc.constantFrom('main', 'inner', 'none'), (address, from) => {
      const frame = { url: address }
      const senderFrame = from === 'none' ? null : frame
      const ours = isOurWindow(
        { senderFrame, sender: { mainFrame: from === 'main' ? frame : { url: address } } },
        ORIGIN,
      )
      const { protocol, host } = URL.canParse(address) ? new URL(address) : { protocol: '', host: '' }
      if (ours) expect([from, protocol, host]).toEqual(['main', 'app:', 'bundle'])
      letIn += ours ? 1 : 0
    }),
    { numRuns: 2_000, seed: 20260107 },
  )
  expect(letIn).toBeGreaterThan(20)
})
