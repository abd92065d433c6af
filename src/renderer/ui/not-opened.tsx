import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { AppError } from '../../contract/app-error.ts'
import type { BackupLine } from '../../contract/backups.ts'
import { ask, call } from '../api.ts'
import { reopen } from '../state/reopen.ts'
import { BackupList } from './backups/backup-list.tsx'
import { OpenBundle } from './backups/open-bundle.tsx'
import { Button } from './button.tsx'
import { SalvageWay } from './salvage-way.tsx'
import { waysOn } from './ways-on.ts'
import './not-opened.css'

interface NotOpenedProps {
  readonly trouble: AppError
  readonly onRetry: () => Promise<void>
}

/** The library could not be opened: what happened, what is safe, and the ways on from there. */
export function NotOpened({ trouble, onRetry }: NotOpenedProps) {
  const [trying, setTrying] = useState(false)
  const ways = waysOn(trouble.library)
  const [backups, setBackups] = useState<readonly BackupLine[]>([])
  const reload = async (): Promise<void> => {
    const reply = await call('backups.list', {})
    if (reply.ok) setBackups(reply.value.lines)
  }
  useEffect(() => {
    void call('backups.list', {}).then(reply => {
      if (reply.ok) setBackups(reply.value.lines)
    })
  }, [])
  const retry = async (): Promise<void> => {
    setTrying(true)
    await onRetry()
    setTrying(false)
  }
  return (
    <main className="page not-opened">
      <div role="alert" className="card">
        <h1>年报数据没有打开</h1>
        <p className="not-opened-says">{trouble.says}</p>
        <p className="lead">{trouble.hint}</p>
        <Button look="primary" disabled={trying} onClick={() => void retry()}>
          重试
        </Button>
      </div>
      {ways.includes('backup') ? (
        <section className="card">
          <h2>恢复一份备份</h2>
          {backups.length > 0 ? (
            <BackupList lines={backups} />
          ) : (
            <p className="lead">这个数据文件夹里没有备份。如果做过交接包，可以打开交接包。</p>
          )}
        </section>
      ) : null}
      {ways.includes('salvage') ? <SalvageWay onSalvaged={reload} /> : null}
      {ways.includes('look') ? (
        <Way title="只读查看" says="打开一份临时的副本，只能看和导出，不能保存；原来的文件不动。">
          <Button
            onClick={() =>
              void ask('library.lookOnly', {}).then(done => (done === null ? reopen() : undefined))
            }
          >
            以只读方式打开
          </Button>
        </Way>
      ) : null}
      {ways.includes('choose') ? (
        <Way title="数据在别处" says="盘符变了，或者数据文件夹搬过地方，指给程序看。">
          <Button onClick={() => void ask('data.choose', {}).then(chosen => (chosen ? reopen() : undefined))}>
            选择数据文件夹…
          </Button>
        </Way>
      ) : null}
      {ways.includes('bundle') ? (
        <Way
          title="打开交接包"
          says="用另一台电脑或 U 盘上的交接包继续工作；现有文件移到“换下的库”，不删除。"
        >
          <OpenBundle says="打开交接包…" />
        </Way>
      ) : null}
    </main>
  )
}

function Way({
  title,
  says,
  children,
}: {
  readonly title: string
  readonly says: string
  readonly children: ReactNode
}) {
  return (
    <section className="card way-on">
      <div>
        <h2>{title}</h2>
        <p className="lead">{says}</p>
      </div>
      {children}
    </section>
  )
}
