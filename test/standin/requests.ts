import { browser } from './browser.ts'
import { createEvent } from './loud-emitter.ts'
import type { Protocol } from './protocol-types.ts'
import { fromHttp } from './schemes.ts'
import type { RequestDetails } from './web-request.ts'
import { windowOf } from './window-registry.ts'
import type { WebContents } from './web-contents.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type Refusal = Protocol.Network.ErrorReason

/** What Chromium itself may answer; everything else needs a handler, because the stand-in has no network. */
const CHROMIUMS_OWN = /^(file|about|chrome-error|devtools):/

/** Every request of a page: navigation rules, webRequest, then the app's own scheme. */
export async function answerRequest(paused: Paused, target: string): Promise<void> {
  try {
    const refusal = await serve(paused, target)
    if (refusal) await refuse(paused, target, refusal)
  } catch (error) {
    process.stderr.write(`electron stand-in: ${paused.request.url}: ${String(error)}\n`)
    await refuse(paused, target, 'Failed').catch(() => undefined)
  }
}

const refuse = (paused: Paused, target: string, errorReason: Refusal): Promise<unknown> =>
  browser().send('Fetch.failRequest', { requestId: paused.requestId, errorReason }, target)

/** Answers the request, or says why it is refused. */
async function serve(paused: Paused, target: string): Promise<Refusal | undefined> {
  const contents = windowOf(target)?.webContents
  if (!contents) return 'Aborted'
  const url = fromHttp(paused.request.url)
  if (isRefusedNavigation(paused, url, contents)) return 'Aborted'
  const details = detailsOf(paused, url, contents.id)
  const { requests, handlers } = contents.session
  if (await requests.refuses(details)) return 'BlockedByClient'

  const handler = handlers.for(url)
  if (!handler) {
    if (!CHROMIUMS_OWN.test(url)) return 'InternetDisconnected'
    await browser().send('Fetch.continueRequest', { requestId: paused.requestId }, target)
    return undefined
  }
  const response = await handler(toRequest(paused, url))
  const headers = await requests.headers(details, response.status, headersOf(response))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await browser().send(
    'Fetch.fulfillRequest',
    {
      requestId: paused.requestId,
      responseCode: response.status,
      responseHeaders: Object.entries(headers).flatMap(([name, values]) =>
        [values].flat().map(value => ({ name, value })),
      ),
      body,
    },
    target,
  )
  return undefined
}

/**
 * The page itself, or a frame in it, wants to go elsewhere: the app is asked, as `will-frame-navigate` and then, for the
 * page, `will-navigate`; as `will-redirect` where an answer leads on.
 */
function isRefusedNavigation(paused: Paused, url: string, contents: WebContents): boolean {
  if (paused.resourceType !== 'Document') return false
  const isMainFrame = paused.frameId === contents.frameId
  if (isMainFrame && paused.redirectedRequestId === undefined) {
    const isReload = url === contents.getURL() && paused.request.method === 'GET'
    if (contents.takeOwnNavigation(paused.request.url) || isReload) return false
  }
  const event = createEvent({ url, isMainFrame, frame: isMainFrame ? contents.mainFrame : null })
  if (paused.redirectedRequestId !== undefined) {
    contents.emit('will-redirect', event, url, false, isMainFrame)
    return event.defaultPrevented
  }
  contents.emit('will-frame-navigate', event)
  if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, url)
  return event.defaultPrevented
}

const detailsOf = (
  { request, resourceType, requestId }: Paused,
  url: string,
  id: number,
): RequestDetails => ({
  id: Number(requestId.replace(/\D/g, '')),
  url,
  method: request.method,
  resourceType,
  webContentsId: id,
})

function toRequest({ request }: Paused, url: string): Request {
  const { method, headers, postData } = request
  return new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) })
}

const headersOf = (response: Response): Record<string, string[]> => {
  const headers: Record<string, string[]> = {}
  response.headers.forEach((value, name) => {
    headers[name] = [value]
  })
  return headers
}
