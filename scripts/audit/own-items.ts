import { inSecurity, inSwitches, inWindow } from './checklist-item.ts'
import type { ChecklistItem } from './checklist-item.ts'

/** What we add to Electron's checklist. */
export const OWN_ITEMS: readonly ChecklistItem[] = [
  {
    item: 'spelling',
    says: 'no spell checker, and so no dictionary is fetched',
    has: [...inWindow(/spellcheck: false/), ...inSecurity(/setSpellCheckerEnabled\(false\)/)],
    never: [{ text: /setSpellCheckerLanguages|spellcheck: true/ }],
  },
  {
    item: 'dns',
    says: 'no name is looked up',
    has: [
      ...inSwitches(/'MAP \* ~NOTFOUND'/, /'dns-prefetch-disable'/),
      ...inSecurity(/'x-dns-prefetch-control': 'off'/),
    ],
  },
  {
    item: 'background',
    says: 'Chromium itself asks for nothing',
    has: inSwitches(
      /disable-background-networking/,
      /disable-component-update/,
      /disable-domain-reliability/,
      /no-pings/,
    ),
    never: [{ text: /autoUpdater|crashReporter\.start/ }],
  },
  {
    item: 'proxy',
    says: 'a proxy that is not there',
    has: [
      ...inSwitches(/'proxy-server', 'http:\/\/127\.0\.0\.1:9'/, /'proxy-bypass-list', '<-loopback>'/),
      ...inSecurity(/PROXY = 'http=127\.0\.0\.1:9;https=127\.0\.0\.1:9;socks=127\.0\.0\.1:9'/, /setProxy\(/),
    ],
  },
  {
    item: 'webrtc',
    says: 'no address leaks by WebRTC',
    has: [...inSwitches(/force-webrtc-ip-handling-policy/), ...inSecurity(/setWebRTCIPHandlingPolicy/)],
    probe: 'webrtc',
  },
  {
    item: 'filter',
    says: 'requests but for the bundle are refused and counted',
    has: inSecurity(/onBeforeRequest/, /note\('request'/),
    probe: 'ways-out',
  },
  {
    item: 'counted',
    says: 'every refusal is counted, also what the policy refused',
    has: [
      { file: 'src/preload/index.ts', text: /'securitypolicyviolation'/ },
      { file: 'src/main/window-program.ts', text: /refusals\.says\(\)/ },
    ],
    probe: 'counted',
  },
  {
    item: 'download',
    says: 'no download',
    has: inSecurity(/'will-download'[^}]*preventDefault/),
    probe: 'download',
  },
  {
    item: 'processes',
    says: 'Node’s own ways to a network throw in every process of ours',
    has: ['window-program.ts', 'import/importer.ts', 'keeping/checker.ts', '../cli/index.ts'].map(file => ({
      file: `src/main/${file}`,
      text: /^closeNetwork\(/m,
    })),
    probe: 'processes',
  },
  {
    item: 'devtools',
    says: 'no tools for developers in the package',
    has: inWindow(/devTools: !app\.isPackaged/),
    never: [{ text: /openDevTools/ }],
  },
  {
    item: 'html',
    says: 'text is shown as text',
    never: [{ text: /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/ }],
  },
  {
    item: 'windows',
    says: 'windows are made in one place',
    never: [{ text: /new (BrowserWindow|WebContentsView|BaseWindow)\(/, but: /^src\/main\/window\.ts$/ }],
  },
  {
    item: 'modules',
    says: 'no part of Node that speaks to a network',
    never: [
      { text: /from '(node:)?(https?|http2|net|tls|dns|dgram)(\/\w+)?'/, but: /^src\/main\/no-network\.ts$/ },
    ],
  },
]
