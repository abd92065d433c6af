import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Recovered, SpaceStatus } from '../../contract/backups.ts'
import { go } from '../state/router.ts'
import { useSession } from '../state/session.ts'
import { Button } from './button.tsx'
import { momentInWords } from './moment.ts'
import './window-bars.css'

/** Above every screen, what the clerk has to know of the library as a whole: looking only · room · clock · what came back. */
export function WindowBars() {
  const app = useSession(s => s.app)
  if (!app) return null
  return (
    <div className="window-bars">
      {app.looking ? (
        <Bar tone="warn">只读查看：打开的是一份临时的副本，可以看和导出，不能保存；原来的文件没有动。</Bar>
      ) : null}
      {/* One that was read says nothing of what comes later. */}
      <SpaceBar key={`${app.space.is} ${String(app.space.copies)}`} space={app.space} />
      {app.clockBehind === null ? null : (
        <Bar tone="warn" once>
          电脑日期比上次保存（{momentInWords(app.clockBehind)}
          ）早一天以上，请核对电脑的日期。先后次序按保存的次序，不受影响；年报里的日期不会自动改动。
        </Bar>
      )}
      {app.outside ? <OutsideBar reports={app.outside.reports} /> : null}
      {app.backup.archiveFaults.length > 0 && (app.outside?.reports.length ?? 0) === 0 ? (
        <ArchiveBar faults={app.backup.archiveFaults} />
      ) : null}
      {app.recovered ? <RecoveredBar key={app.recovered.upTo} recovered={app.recovered} /> : null}
    </div>
  )
}

function SpaceBar({ space: { is, freeMb, toFreeMb, copies } }: { readonly space: SpaceStatus }) {
  const please = `请在数据所在的磁盘上清理 ${String(toFreeMb)} MB 以上的空间。`
  switch (is) {
    case 'enough':
      return null
    case 'low':
      return (
        <Bar tone="warn" once>
          磁盘只剩 {freeMb} MB。{copies ? '' : '自动备份已停；'}
          {please}
        </Bar>
      )
    case 'spent':
      return (
        <Bar tone="warn">
          磁盘满过，程序预留的 32 MB 已经让出来，内容照常保存，没有丢失；磁盘还剩 {freeMb} MB。{please}
          清理以后会自动恢复。
        </Bar>
      )
    case 'full':
      return (
        <Bar tone="bad">
          <strong>磁盘已满，保存不了。</strong>已经保存的没有丢失，刚才填的还在窗口里，先不要关闭。{please}
          清理以后会自动保存。
        </Bar>
      )
  }
}

function OutsideBar({ reports }: { readonly reports: readonly string[] }) {
  return (
    <Bar tone={reports.length > 0 ? 'bad' : 'warn'} once>
      <p>
        <strong>程序关闭以后，年报库文件被别的程序改动过，或者磁盘出了错。</strong>
        {reports.length > 0
          ? reports.join('')
          : '已归档的年报逐份核对过，都没有变；草稿和随手记请核对一下，有疑问的与备份对比。'}
      </p>
      {reports.length > 0 ? (
        <p>
          请不要使用列出的年报：在“备份与交接”里可以从备份恢复其中的一份，或者恢复整份备份。现在的库先备份，不删除。{' '}
          <ToBackups />
        </p>
      ) : null}
    </Bar>
  )
}

/** Found by a copy or by 核对: it stays until it is put right. */
function ArchiveBar({ faults }: { readonly faults: readonly string[] }) {
  return (
    <Bar tone="bad">
      <strong>核对发现，有内容与归档时不一致：</strong>
      {faults.join('')}请不要使用列出的年报，在“备份与交接”里可以从备份恢复。 <ToBackups />
    </Bar>
  )
}

function ToBackups() {
  return (
    <Button
      small
      onClick={() => {
        go({ at: 'backups' })
      }}
    >
      去恢复
    </Button>
  )
}

function RecoveredBar({ recovered: { saves, upTo, reports, left } }: { readonly recovered: Recovered }) {
  return (
    <Bar tone={left.length > 0 ? 'warn' : 'good'} once>
      {saves > 0 && upTo !== null ? (
        <p>
          <strong>
            已用编辑记录补回 {saves} 次保存，到 {momentInWords(upTo)} 为止。
          </strong>
          {reports.join('；')}。
        </p>
      ) : null}
      {left.map(says => (
        <p key={says}>{says}</p>
      ))}
    </Bar>
  )
}

interface BarProps {
  readonly tone: 'good' | 'warn' | 'bad'
  /** Whether it goes when it has been read. */
  readonly once?: boolean
  readonly children: ReactNode
}

function Bar({ tone, once = false, children }: BarProps) {
  const [read, setRead] = useState(false)
  if (read) return null
  return (
    <div className={`notice window-bar ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <div>{children}</div>
      {once ? (
        <Button
          small
          onClick={() => {
            setRead(true)
          }}
        >
          知道了
        </Button>
      ) : null}
    </div>
  )
}
