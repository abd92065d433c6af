import type { Cdp } from './cdp.ts'

const PATIENCE_MS = 3_000

/** Ends Chromium, with force if it does not go, and then the process. */
export function endWithChromium(chromium: Cdp | undefined, code: number): void {
  const end = (): never => process.exit(code)
  if (!chromium || chromium.process.exitCode !== null) return end()
  chromium.onGone(end)
  setTimeout(() => {
    chromium.process.kill('SIGKILL')
    end()
  }, PATIENCE_MS).unref()
  // It answers by going.
  void chromium.send('Browser.close').catch(() => undefined)
}
