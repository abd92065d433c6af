import { useEffect } from 'react'
import { ask, on } from '../api.ts'
import { go, useRouter } from './router.ts'
import { useSession } from './session.ts'

/** Shows a 参数包 that was double-clicked, at the start or while the program runs. In the sample it waits until one is back. */
export function useHandedPack(): void {
  const opened = useRouter(s => s.screen.at !== 'loading')
  const atHome = useSession(s => s.trouble === null && s.app?.sample === 'none')
  useEffect(() => {
    if (!opened || !atHome) return undefined
    const look = async (): Promise<void> => {
      const chosen = await ask('packs.handed', {})
      if (chosen) go({ at: 'packs', chosen })
    }
    void look()
    return on('handed', () => void look())
  }, [opened, atHome])
}
