import { ask } from '../../api.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'

/** Asks once for a second place for the copies; either answer settles it. */
export function AskSecond() {
  const unset = useSession(s => s.app?.backup.second.is === 'unset' && s.app.sample === 'none')
  const load = useSession(s => s.load)
  if (!unset) return null
  const answer = async (call: 'backups.setSecond' | 'backups.leaveSecond'): Promise<void> => {
    if (await ask(call, {})) await load()
  }
  return (
    <>
      <p className="lead">备份也只在这台电脑上。可以另存一份到 U 盘或另一块盘，插上时自动补存。</p>
      <Button look="quiet" small onClick={() => void answer('backups.setSecond')}>
        选择位置…
      </Button>
      <Button look="quiet" small onClick={() => void answer('backups.leaveSecond')}>
        不用
      </Button>
    </>
  )
}
