import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
]
const WINDOWS = [
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
]
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** The first installed Chromium, Chrome or Edge, or null. `CHROMIUM` in the environment names one and wins. */
export function findChromium(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string | null {
  return candidates(platform, env).find(isProgram) ?? null
}

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const named = env['CHROMIUM'] ? [env['CHROMIUM']] : []
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return [...named, ...roots.flatMap(root => (root ? WINDOWS.map(path => join(root, path)) : []))]
  }
  const path = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const found = [path, LINUX_FOLDERS].flatMap(folders =>
    LINUX.flatMap(name => folders.map(folder => join(folder, name))),
  )
  return platform === 'darwin' ? [...named, ...MAC, ...found] : [...named, ...found]
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
