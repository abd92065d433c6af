/**
 * Electron's security checklist (electron/electron docs/tutorial/security.md, its twenty items by number) and what we
 * add to it, as data. `has` and `never` are held against our code; `probe` names the check in the built window, in
 * test/e2e/locked-window, security-checklist and no-network.
 */
export interface ChecklistItem {
  readonly item: string
  readonly says: string
  /** What must stand in a file. */
  readonly has?: readonly { readonly file: string; readonly text: RegExp }[]
  /** What may stand nowhere in `src`, but for the files excepted. */
  readonly never?: readonly { readonly text: RegExp; readonly but?: RegExp }[]
  readonly probe?: Probe
}

const LOCKED = 'test/e2e/locked-window.test.ts'
const NETWORK = 'test/e2e/no-network.test.ts'

/** Where the built window is tried: the file and the title of its test. */
export const PROBES = {
  address: [LOCKED, 'shows the program from app://bundle and nothing else'],
  node: [LOCKED, 'knows nothing of Node, and of us exactly call and on'],
  policy: [LOCKED, 'has a policy that allows no inline script'],
  denied: [LOCKED, 'is permitted nothing'],
  navigation: [LOCKED, 'writes down and refuses a request that passes the policy'],
  'second-window': [LOCKED, 'opens no second window'],
  isolated: [NETWORK, 'cannot reach the preload by changing what the page knows'],
  recorded: [NETWORK, 'asks Electron for the sandbox and for no spell checker'],
  webview: [NETWORK, 'makes nothing of a webview'],
  'file-url': [NETWORK, 'reads no file by its address'],
  'ways-out': [NETWORK, 'reaches nothing by %s'],
  webrtc: [NETWORK, 'reaches nothing by WebRTC'],
  download: [NETWORK, 'saves nothing, not even what it made itself'],
  counted: [NETWORK, 'has every refusal counted, and says so in the log that is given away'],
  processes: ['test/main/no-network.test.ts', 'throws at every door of Node once it is closed'],
} as const satisfies Record<string, readonly [file: string, title: string]>

export type Probe = keyof typeof PROBES

const WINDOW = 'src/main/window.ts'
const SECURITY = 'src/main/security.ts'
const SWITCHES = 'src/main/offline-switches.ts'
const inWindow = (...texts: readonly RegExp[]) => texts.map(text => ({ file: WINDOW, text }))
const inSwitches = (...texts: readonly RegExp[]) => texts.map(text => ({ file: SWITCHES, text }))
const inSecurity = (...texts: readonly RegExp[]) => texts.map(text => ({ file: SECURITY, text }))

export const CHECKLIST: readonly ChecklistItem[] = [
  {
    item: '1',
    says: 'only secure content: none from elsewhere at all',
    has: inWindow(/loadURL\(`\$\{ORIGIN\}\/`\)/),
    never: [
      {
        text: /\bloadFile\(|['"`](https?|wss?):\/\/(?!schemas\.|www\.w3\.org|purl\.|ns\.adobe)/,
        but: /^src\/(core|main|cli|contract)\//,
      },
    ],
    probe: 'address',
  },
  {
    item: '2',
    says: 'no Node in pages',
    has: inWindow(
      /nodeIntegration: false/,
      /nodeIntegrationInWorker: false/,
      /nodeIntegrationInSubFrames: false/,
    ),
    never: [{ text: /nodeIntegration\w*: true/ }],
    probe: 'node',
  },
  {
    item: '3',
    says: 'context isolation',
    has: inWindow(/contextIsolation: true/),
    never: [{ text: /contextIsolation: false/ }],
    probe: 'isolated',
  },
  {
    item: '4',
    says: 'sandbox for every process',
    has: [...inWindow(/sandbox: true/), ...inSecurity(/app\.enableSandbox\(\)/)],
    never: [
      {
        text: /sandbox: false|no-sandbox/,
        but: /^src\/main\/export\/chromium-pdf-engine\.ts$|^src\/main\/export\/cdp-pipe\.ts$/,
      },
    ],
    probe: 'recorded',
  },
  {
    item: '5',
    says: 'every permission is denied in every session',
    has: inSecurity(
      /'session-created'/,
      /setPermissionRequestHandler\(\(_contents, permission, answer\) => \{[^}]*answer\(false\)/,
      /setPermissionCheckHandler\(\(\) => false\)/,
      /setDevicePermissionHandler\(\(\) => false\)/,
      /setDisplayMediaRequestHandler/,
    ),
    probe: 'denied',
  },
  { item: '6', says: 'web security stays on', never: [{ text: /webSecurity/ }] },
  {
    item: '7',
    says: 'a policy without inline or eval, as a header',
    has: inSecurity(
      /"default-src 'none'"/,
      /'content-security-policy'/,
      /require-trusted-types-for 'script'/,
    ),
    // The hidden page that is printed has styles of ours in it, and no script at all.
    never: [
      { text: /unsafe-(inline|eval|hashes)/, but: /^src\/main\/export\/(chromium|electron)-pdf-engine\.ts$/ },
    ],
    probe: 'policy',
  },
  { item: '8', says: 'no insecure content', never: [{ text: /allowRunningInsecureContent/ }] },
  { item: '9', says: 'no experimental features', never: [{ text: /experimentalFeatures/ }] },
  { item: '10', says: 'no Blink features', never: [{ text: /enableBlinkFeatures/ }] },
  {
    item: '11',
    says: 'no webview that opens windows: none at all',
    never: [{ text: /<webview|allowpopups/ }],
    probe: 'webview',
  },
  {
    item: '12',
    says: 'a webview is refused before it is made',
    has: [...inWindow(/webviewTag: false/), ...inSecurity(/'will-attach-webview'[^}]*preventDefault/)],
  },
  {
    item: '13',
    says: 'no navigation',
    has: inSecurity(
      /'will-frame-navigate'[^}]*preventDefault/,
      /'will-navigate'[^}]*preventDefault/,
      /'will-redirect'[^}]*preventDefault/,
      /'web-contents-created'/,
    ),
    probe: 'navigation',
  },
  {
    item: '14',
    says: 'no second window',
    has: inSecurity(/action: 'deny'/),
    never: [{ text: /action: 'allow'/ }],
    probe: 'second-window',
  },
  { item: '15', says: 'nothing is opened outside', never: [{ text: /openExternal|shell\.openPath/ }] },
  {
    item: '16',
    says: 'a pinned Electron',
    has: [{ file: 'package.json', text: /"electron": "\d+\.\d+\.\d+"/ }],
  },
  {
    item: '17',
    says: 'the sender of each message is checked',
    has: [
      {
        file: 'src/main/our-window.ts',
        text: /senderFrame === sender\.mainFrame && senderFrame\.url\.startsWith\(`\$\{origin\}\/`\)/,
      },
    ],
    never: [{ text: /ipcMain/, but: /^src\/main\/ipc\.ts$/ }],
  },
  {
    item: '18',
    says: 'a protocol of our own, never file:',
    has: inSecurity(
      /scheme: 'app', privileges: \{ standard: true, secure: true, supportFetchAPI: true \}/,
      /session\.protocol\.handle\('app'/,
    ),
    never: [{ text: /bypassCSP|corsEnabled|file:\/\// }],
    probe: 'file-url',
  },
  {
    item: '19',
    says: 'fuses are declared',
    has: [{ file: 'packaging/fuses.ts', text: /RunAsNode: false[\s\S]*OnlyLoadAppFromAsar: true/ }],
  },
  {
    item: '20',
    says: 'the page gets call and on, nothing of Electron',
    has: [
      { file: 'src/preload/index.ts', text: /exposeInMainWorld\('app', Object\.freeze\(\{ call, on \}\)\)/ },
    ],
    never: [{ text: /ipcRenderer/, but: /^src\/preload\/index\.ts$/ }],
    probe: 'node',
  },
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
