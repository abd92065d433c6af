import { useEffect, useState } from 'react'
import type { ChosenBundle } from '../../../contract/backups.ts'
import { call } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { TextField } from '../field.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

interface BundleDialogsProps {
  readonly chosen: ChosenBundle
  readonly onClose: () => void
}

/**
 * A chosen 交接包: its password where it has one, what is in it, and the work goes on here. Beside a library in which
 * there is work already, the two come together.
 */
export function BundleDialogs({ chosen, onClose }: BundleDialogsProps) {
  const [password, setPassword] = useState<string | null>(null)
  const merges = useSession(s => (s.app?.offices.length ?? 0) > 0 && s.trouble === null)
  if (chosen.locked && password === null)
    return <PasswordDialog name={chosen.name} onEnter={setPassword} onClose={onClose} />
  if (merges) return <ToMerge chosen={chosen} password={password} onGone={onClose} />
  return (
    <RestoreDialog
      title={`打开交接包 ${chosen.name}`}
      act="打开并继续工作"
      done="交接包已打开，可以继续工作。"
      look={() => call('bundles.look', { token: chosen.token, password })}
      restore={() => call('bundles.open', { token: chosen.token, password })}
      onClose={onClose}
    />
  )
}

interface ToMergeProps {
  readonly chosen: ChosenBundle
  readonly password: string | null
  readonly onGone: () => void
}

function ToMerge({ chosen, password, onGone }: ToMergeProps) {
  useEffect(() => {
    go({ at: 'merge', chosen, password })
    onGone()
  }, [chosen, password, onGone])
  return null
}

interface PasswordDialogProps {
  readonly name: string
  readonly onEnter: (password: string) => void
  readonly onClose: () => void
}

function PasswordDialog({ name, onEnter, onClose }: PasswordDialogProps) {
  const [typed, setTyped] = useState('')
  const enter = (): void => {
    if (typed !== '') onEnter(typed)
  }
  return (
    <Dialog
      title="交接包有密码"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={typed === ''} onClick={enter}>
            下一步
          </Button>
        </>
      }
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          enter()
        }}
      >
        <TextField
          label="密码"
          type="password"
          hint={`${name} 做的时候设的密码。`}
          value={typed}
          onChange={event => {
            setTyped(event.target.value)
          }}
        />
      </form>
    </Dialog>
  )
}
