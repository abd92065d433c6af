import { useState } from 'react'
import type { ChosenBundle } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { Button } from '../button.tsx'
import { BundleDialogs } from './bundle-dialogs.tsx'

interface OpenBundleProps {
  /** On the button. */
  readonly says: string
  readonly small?: boolean
}

/** 打开交接包: asks for the file and leads on from there. */
export function OpenBundle({ says, small = false }: OpenBundleProps) {
  const [chosen, setChosen] = useState<ChosenBundle | null>(null)
  const pick = async (): Promise<void> => {
    setChosen((await ask('bundles.pick', {})) ?? null)
  }
  return (
    <>
      <Button small={small} onClick={() => void pick()}>
        {says}
      </Button>
      {chosen ? (
        <BundleDialogs
          chosen={chosen}
          onClose={() => {
            setChosen(null)
          }}
        />
      ) : null}
    </>
  )
}
