import { useEffect, useState } from 'react'
import type { ChosenBundle } from '../../../contract/backups.ts'
import { ask, on } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { BundleDialogs } from './bundle-dialogs.tsx'

/** A 交接包 that was double-clicked, at the start or while the program runs. In the sample it waits until one is back. */
export function HandedBundle() {
  const [chosen, setChosen] = useState<ChosenBundle | null>(null)
  const atHome = useSession(s => s.trouble !== null || s.app?.sample === 'none')
  useEffect(() => {
    const look = async (): Promise<void> => {
      const handed = await ask('bundles.handed', {})
      if (handed) setChosen(handed)
    }
    if (atHome) void look()
    return on('handed', () => void look())
  }, [atHome])
  return chosen ? (
    <BundleDialogs
      key={chosen.token}
      chosen={chosen}
      onClose={() => {
        setChosen(null)
      }}
    />
  ) : null
}
