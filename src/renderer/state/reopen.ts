import { showHelp } from './help.ts'
import { go } from './router.ts'
import { useSession } from './session.ts'
import { reopenPlace } from './window-place.ts'

/** Asks main for the library as it is now and shows its first screen, or where a page that died was; trouble is in the session. */
export async function reopen(): Promise<void> {
  const app = await useSession.getState().load()
  if (!app) {
    go({ at: 'loading' })
    return
  }
  if (!(await reopenPlace())) go({ at: app.offices.length > 0 ? 'home' : 'start' })
  if (app.sample === 'fresh') showHelp({ what: 'tour' })
}
