import { browser } from './browser.ts'
import { headed } from './boot.ts'
import { rememberTarget } from './own-targets.ts'
import { pageBanner } from './page-banner.ts'
import { isolatedWorldScript, mainWorldScript, WORLD } from './preload-script.ts'
import type { Session } from './session.ts'
import type { WebPreferences } from './window-options.ts'

const SECRET = `\u0001${crypto.randomUUID()}`

export interface Target {
  readonly targetId: string
  /** DevTools session of the page. */
  readonly sessionId: string
}

/** Makes an empty page in Chromium and prepares everything that has to be there before the first document. */
export async function openTarget(
  session: Session,
  preferences: WebPreferences,
  size: { readonly width: number; readonly height: number },
  minimized: boolean,
): Promise<Target> {
  await session.permissionsApplied()
  const browserContextId = await session.context()
  const made = browser().send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...size,
    ...(headed && minimized ? { windowState: 'minimized' } : {}),
    ...(browserContextId ? { browserContextId } : {}),
  })
  rememberTarget(made)
  const { targetId } = await made
  const { sessionId } = await browser().send('Target.attachToTarget', { targetId, flatten: true })
  const facts = {
    platform: process.platform,
    arch: process.arch,
    versions: process.versions,
    argv: preferences.additionalArguments ?? [],
  }
  const send: ReturnType<typeof browser>['send'] = (method, params) =>
    browser().send(method, params, sessionId)
  await Promise.all([
    send('Page.enable'),
    send('Runtime.enable'),
    send('Inspector.enable'),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Runtime.addBinding', { name: 'standinSend', executionContextName: WORLD }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(SECRET) }),
    send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: isolatedWorldScript(SECRET, facts, preferences.preload),
    }),
    ...(headed && session.isPersistent()
      ? [
          send('Page.addScriptToEvaluateOnNewDocument', {
            worldName: WORLD,
            source: `(${pageBanner.toString()})()`,
          }),
        ]
      : []),
    send('Emulation.setScriptExecutionDisabled', { value: preferences.javascript === false }),
    // Workers and frames of the page wait until their requests, too, come to us.
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
  ])
  return { targetId, sessionId }
}
