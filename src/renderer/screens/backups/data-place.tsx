import { useState } from 'react'
import { ask } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { useSession } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast-store.ts'

/** Where the data is, and moving it: copied, compared, then switched; the old folder stays. */
export function DataPlace({ place }: { readonly place: string }) {
  const load = useSession(s => s.load)
  const now = useSession(s => s.app?.dataPlace) ?? place
  const onStick = useSession(s => s.app?.backup.dataOnStick === true)
  const [busy, setBusy] = useState(false)
  const move = async (): Promise<void> => {
    await savedAll()
    setBusy(true)
    const moved = await ask('data.move', {})
    setBusy(false)
    if (!moved) return
    await load()
    showToast(`数据已搬到“${moved.place}”，逐个文件核对过。原来的文件夹还在。`, 'good')
  }
  return (
    <section className="card backups-way">
      <div>
        <h2>数据文件夹</h2>
        {onStick ? (
          <div className="notice warn">
            <span>
              数据在 U 盘上。U
              盘容易损坏，有的写坏了也不报错：请在另一块盘上设第二个备份位置，关闭程序以后再拔出。
            </span>
          </div>
        ) : null}
        <p className="lead">
          现在在：{now}。可以搬到别的磁盘或 U 盘：先拷贝、核对，再换过去，原来的文件夹留着。 U
          盘容易损坏，有的写坏了也不报错：放在 U 盘上时，请一定设第二个备份位置。
        </p>
      </div>
      <Button disabled={busy} onClick={() => void move()}>
        {busy ? '正在拷贝核对' : '搬到别处…'}
      </Button>
    </section>
  )
}
