/**
 * Chromium takes no new schemes from outside. A page of `app://bundle/x` is loaded as
 * `http://bundle.app.standin.localhost/x` (a secure context), and the main process only ever sees `app://bundle/x`.
 */
const SUFFIX = 'standin.localhost'
const STANDIN_ADDRESS = /^http:\/\/([^/]*)\.([a-z0-9-]+)\.standin\.localhost(\/.*)?$/
const ADDRESS = /^([a-z0-9-]+):\/\/([^/?#]*)(.*)$/

const schemes = new Set<string>()

export function registerScheme(scheme: string): void {
  schemes.add(scheme)
}

export function toHttp(url: string): string {
  const [, scheme, host, path] = ADDRESS.exec(url) ?? []
  if (!scheme || !schemes.has(scheme)) return url
  return `http://${host || 'x'}.${scheme}.${SUFFIX}${path || '/'}`
}

export function fromHttp(url: string): string {
  const [, host, scheme, path] = STANDIN_ADDRESS.exec(url) ?? []
  return host && scheme ? `${scheme}://${host}${path ?? '/'}` : url
}
