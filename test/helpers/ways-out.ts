/** Which of our walls a way runs into first; null: Chromium itself makes nothing of it and tells nobody. */
export type Wall = 'policy' | 'navigation' | 'window' | null

/** Every way a page has to reach a machine; O stands for its address. What is thrown on the way is a refusal, too. */
export const WAYS_OUT: readonly (readonly [name: string, wall: Wall, attempt: string])[] = [
  ['fetch', 'policy', `await fetch(O)`],
  ['fetch without CORS', 'policy', `await fetch(O, { mode: 'no-cors', method: 'POST', body: 'x' })`],
  ['XMLHttpRequest', 'policy', `const x = new XMLHttpRequest(); x.open('GET', O); x.send()`],
  ['beacon', 'policy', `navigator.sendBeacon(O, 'x')`],
  ['web socket', 'policy', `new WebSocket(O.replace('http', 'ws'))`],
  ['event source', 'policy', `new EventSource(O)`],
  ['image', 'policy', `new Image().src = O`],
  [
    'style by @import',
    'policy',
    `const s = document.createElement('style'); s.textContent = '@import "' + O + '"'; document.head.append(s)`,
  ],
  ['style by url()', 'policy', `document.body.style.backgroundImage = 'url("' + O + '")'`],
  ['font', 'policy', `await new FontFace('x', 'url(' + O + ')').load()`],
  ...(
    [
      ['prefetch', 'policy'],
      ['preload', 'policy'],
      ['preconnect', null],
      ['dns-prefetch', null],
      ['modulepreload', 'policy'],
      ['stylesheet', 'policy'],
      ['icon', 'policy'],
      ['manifest', 'policy'],
      ['prerender', null],
    ] as const
  ).map(
    ([rel, wall]) =>
      [
        `link rel=${rel}`,
        wall,
        `const l = document.createElement('link'); l.rel = '${rel}'; l.as = '${rel === 'preload' ? 'image' : 'script'}'; l.href = O; document.head.append(l)`,
      ] as const,
  ),
  ...['iframe', 'embed', 'video', 'audio'].map(
    tag =>
      [
        tag,
        'policy',
        `const e = document.createElement('${tag}'); e.src = O; document.body.append(e)`,
      ] as const,
  ),
  [
    'track',
    'policy',
    `const v = document.createElement('video'); const t = document.createElement('track'); t.default = true; t.src = O; v.append(t); document.body.append(v); t.track.mode = 'showing'`,
  ],
  ['object', 'policy', `const e = document.createElement('object'); e.data = O; document.body.append(e)`],
  [
    'webview',
    null,
    `const e = document.createElement('webview'); e.setAttribute('src', O); document.body.append(e)`,
  ],
  [
    'SVG image',
    'policy',
    `document.body.append(new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><image href="' + O + '"/></svg>', 'image/svg+xml').documentElement)`,
  ],
  ['script', 'policy', `const e = document.createElement('script'); e.src = O; document.head.append(e)`],
  ['module', 'policy', `await import(O)`],
  ['worker', 'policy', `new Worker(O)`],
  ['importScripts', 'policy', `new Worker(URL.createObjectURL(new Blob(['importScripts("' + O + '")'])))`],
  ['service worker', 'policy', `await navigator.serviceWorker.register(O)`],
  [
    'form',
    'policy',
    `const f = document.createElement('form'); f.action = O; f.method = 'post'; document.body.append(f); f.submit()`,
  ],
  [
    'form in a new window',
    'window',
    `const f = document.createElement('form'); f.action = O; f.target = '_blank'; document.body.append(f); f.submit()`,
  ],
  [
    'download',
    'navigation',
    `const a = document.createElement('a'); a.href = O; a.download = 'x'; document.body.append(a); a.click()`,
  ],
  [
    'ping',
    null,
    `const a = document.createElement('a'); a.href = '#'; a.ping = O; document.body.append(a); a.click()`,
  ],
  [
    'link in a new window',
    'window',
    `const a = document.createElement('a'); a.href = O; a.target = '_blank'; document.body.append(a); a.click()`,
  ],
  ['window.open', 'window', `window.open(O)`],
  [
    'meta refresh',
    'navigation',
    `const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=' + O; document.head.append(m)`,
  ],
  [
    'base',
    'policy',
    `const b = document.createElement('base'); b.href = O; document.head.append(b); new Image().src = 'x.png'`,
  ],
  ['location', 'navigation', `location.href = O`],
  ['location.replace', 'navigation', `location.replace(O)`],
]
