import { readFile } from 'node:fs/promises'
import { app, protocol } from 'electron'
import type { Session, WebContents } from 'electron'
import type { BundleFile } from './bundle-files.ts'
import { OFFLINE_SWITCHES } from './offline-switches.ts'
import type { Refusals } from './refusals.ts'

export const ORIGIN = 'app://bundle'

/** Nothing listens there: port 9 is "discard". */
const PROXY = 'http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9'

/** Sent with every answer of the bundle. No inline script or style, no eval, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy of the window: it lets the PDF worker's own address through.
  'trusted-types app-worker',
].join('; ')

/** Before `ready`: sandbox, offline switches, our own scheme, and the same locks on every session and page. */
export function secureApp(refusals: Refusals): void {
  app.enableSandbox()
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.on('session-created', session => {
    lockSession(session, refusals)
  })
  app.on('web-contents-created', (_event, contents) => {
    lockPage(contents, refusals)
  })
}

/** Serves the fixed list of files under `app://bundle/` in one session. */
export function serveBundle(session: Session, files: ReadonlyMap<string, BundleFile>): void {
  session.protocol.handle('app', async request => {
    const url = new URL(request.url)
    const file = url.host === 'bundle' && request.method === 'GET' ? files.get(url.pathname) : undefined
    if (!file) return new Response('', { status: 404, headers: headersFor('text/plain') })
    return new Response(new Uint8Array(await readFile(file.path)), { headers: headersFor(file.type) })
  })
}

const headersFor = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

const isOurs = (url: string): boolean =>
  url.startsWith(`${ORIGIN}/`) || url.startsWith('data:') || url.startsWith('blob:')

/** Nothing is permitted, nothing is downloaded, and every request that is not for the bundle is refused; all is counted. */
function lockSession(session: Session, refusals: Refusals): void {
  session.setSpellCheckerEnabled(false)
  // A second wall: what escaped the filter below would ask a proxy that is not there.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: PROXY, proxyBypassRules: '<-loopback>' })
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    refusals.note('permission', permission)
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.on('will-download', (event, item) => {
    refusals.note('download', item.getURL())
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((request, answer) => {
    const cancel = !isOurs(request.url)
    if (cancel) refusals.note('request', request.url)
    answer({ cancel })
  })
}

/** No page leaves the bundle, opens a window or embeds another page; nor does a frame in it. */
function lockPage(contents: WebContents, refusals: Refusals): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(({ url }) => {
    refusals.note('window', url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', event => {
    refusals.note('navigation', event.url)
    event.preventDefault()
  })
  // Comes after the one above, for the page itself; both stand here, as neither may be left to the other.
  contents.on('will-navigate', event => {
    event.preventDefault()
  })
  contents.on('will-redirect', event => {
    refusals.note('navigation', event.url)
    event.preventDefault()
  })
  contents.on('will-attach-webview', event => {
    refusals.note('window', 'webview')
    event.preventDefault()
  })
}
