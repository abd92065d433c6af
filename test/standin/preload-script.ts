import { readFileSync } from 'node:fs'
import { makeCodec } from './codec.ts'
import { makeBridge, mainWorld } from './page-bridge.ts'
import { isolatedWorld } from './page-preload.ts'
import type { PreloadFacts } from './page-preload.ts'

/** Name of the world the preload runs in, as in Electron. */
export const WORLD = 'Electron Isolated Context'

/** Only the top frame has a preload, as in Electron without nodeIntegrationInSubFrames. */
const inTopFrame = (body: string): string => `if (window.top === window) { ${body} }`

/** What runs in the page's own world before anything of the page. */
export const mainWorldScript = (secret: string): string =>
  inTopFrame(`(${mainWorld.toString()})(${makeBridge.toString()}, ${JSON.stringify(secret)})`)

/** What runs in the isolated world: the electron modules of a preload, then the preload file itself. */
export function isolatedWorldScript(secret: string, facts: PreloadFacts, file: string | undefined): string {
  const preload = file ? readFileSync(file, 'utf8') : ''
  if (/^\s*(import|export)\s/m.test(preload)) throw new Error('a sandboxed preload must be CommonJS')
  const codec = `(${makeCodec.toString()})(bytes => bytes.toBase64(), text => Uint8Array.fromBase64(text))`
  const run = `function (require, process, module, exports) {\n${preload}\n}`
  const args = [makeBridge.toString(), codec, JSON.stringify(secret), JSON.stringify(facts), run]
  return inTopFrame(`(${isolatedWorld.toString()})(${args.join(', ')})`)
}
