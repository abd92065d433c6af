import { inSecurity, inWindow } from './checklist-item.ts'
import type { ChecklistItem } from './checklist-item.ts'

/** Electron's security checklist (electron/electron docs/tutorial/security.md), its twenty items by number. */
export const ELECTRON_ITEMS: readonly ChecklistItem[] = [
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
]
