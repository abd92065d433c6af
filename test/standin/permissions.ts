import { browser } from './browser.ts'

/** Electron's name of a permission → the names Chromium knows it by. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'persistent-storage': ['persistent-storage'],
  'screen-wake-lock': ['screen-wake-lock'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
}

export type RequestHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
export type CheckHandler = (contents: null, permission: string, origin: string, details: object) => boolean

/** Asks the app once about every permission and tells Chromium; without handlers Electron grants. */
export async function applyPermissions(
  request: RequestHandler | undefined,
  check: CheckHandler | undefined,
  browserContextId: string | undefined,
): Promise<void> {
  for (const [electronName, names] of Object.entries(PERMISSIONS)) {
    const requested = await new Promise<boolean>(resolve => {
      if (request) request(null, electronName, resolve, {})
      else resolve(true)
    })
    const granted = requested && (check?.(null, electronName, '', {}) ?? true)
    for (const name of names) {
      await browser().send('Browser.setPermission', {
        permission: { name },
        setting: granted ? 'granted' : 'denied',
        ...(browserContextId ? { browserContextId } : {}),
      })
    }
  }
}
