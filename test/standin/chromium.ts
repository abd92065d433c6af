import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge']

/** The first Chromium on the PATH, or `STANDIN_CHROMIUM`. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const given = env['STANDIN_CHROMIUM']
  if (given) return given
  const folders = (env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path))
}

const ALWAYS = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-quic',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-search-engine-choice-screen',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-field-trial-config',
  '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades',
]

/** Chromium's arguments: quiet and offline ones, then what the app asked for with `commandLine.appendSwitch`. */
export function chromiumArguments(wish: {
  readonly profile: string
  readonly headed: boolean
  readonly asRoot: boolean
  readonly debuggingPort: string | undefined
  readonly switches: ReadonlyMap<string, string>
}): string[] {
  return [
    ...(wish.headed ? [] : ['--headless=new']),
    ...(wish.asRoot ? ['--no-sandbox'] : []),
    ...(wish.debuggingPort === undefined ? [] : [`--remote-debugging-port=${wish.debuggingPort}`]),
    `--user-data-dir=${wish.profile}`,
    ...ALWAYS,
    ...[...wish.switches].map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`)),
  ]
}

const PREFERENCES = { intl: { accept_languages: 'zh-CN,zh' }, translate: { enabled: false } }

/** A new profile reads Chinese and offers no translation. */
export function prepareProfile(profile: string): void {
  const folder = join(profile, 'Default')
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(PREFERENCES))
}
