import { useEffect, useRef, useState } from 'react'
import type { BackupsView } from '../../../contract/backups.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { BackupList } from '../../ui/backups/backup-list.tsx'
import { secondInWords } from '../../ui/backups/second-words.ts'
import { OpenBundle } from '../../ui/backups/open-bundle.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { ArchiveCard } from './archive-card.tsx'
import { AsideCard } from './aside-card.tsx'
import { DataPlace } from './data-place.tsx'
import { Proof } from './proof.tsx'
import { SecondCard } from './second-card.tsx'
import { WriteBundle } from './write-bundle.tsx'
import './backups-screen.css'

const home = (): void => {
  go({ at: 'home' })
}

/** 备份与交接: the copies and what is in them, one file to carry, and where the data is. */
export function BackupsScreen() {
  const [view, setView] = useState<BackupsView | null>(null)
  const [busy, setBusy] = useState(false)
  const load = useSession(s => s.load)
  const heard = useSession(s => s.app?.backup)
  useCommands({ 'file.home': home })
  const turn = useRef(0)
  const show = (told: BackupsView): void => {
    turn.current += 1
    setView(told)
  }
  useEffect(() => {
    // Folders are read beside other calls: what was asked before an act may be answered after it.
    const asked = (turn.current += 1)
    void ask('backups.list', {}).then(found => {
      if (found && turn.current === asked) setView(found)
    })
  }, [heard])
  const backUp = async (): Promise<void> => {
    setBusy(true)
    const made = await ask('backups.make', {})
    setBusy(false)
    if (!made) return
    show(made)
    await load()
    showToast('已备份，并且重新打开核对过。', 'good')
  }
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: home }}>
        <span className="org">备份与交接</span>
      </TopBar>
      <main>
        {view === null || busy ? <ProgressLine says="正在读取备份" /> : null}
        <div className="page backups-page">
          <section className="card">
            <div className="backups-head">
              <div>
                <h1>备份</h1>
                <p className="lead">
                  每天、填报中每半小时自动备份，归档、升级和恢复以前也备份。每份都重新打开核对过，放在数据文件夹的“备份”里。
                </p>
              </div>
              <Button disabled={busy} onClick={() => void backUp()}>
                现在备份
              </Button>
            </div>
            {view?.trouble ? (
              <div className="notice bad" role="alert">
                <span>
                  <strong>{view.trouble.says}</strong> {view.trouble.hint}
                </span>
              </div>
            ) : null}
            {view ? <Proof view={view} /> : null}
            {view && view.lines.length > 0 ? <BackupList lines={view.lines} /> : null}
            {view?.lines.length === 0 ? (
              <p className="lead">还没有备份，程序打开几秒钟后会做第一份。</p>
            ) : null}
          </section>
          <ArchiveCard />
          {view ? <SecondCard view={view} onChange={show} /> : null}
          <section className="card backups-way">
            <div>
              <h2>做交接包</h2>
              <p className="lead">
                换人、换电脑时用：历年年报、导入的原件、随手记和设置都在一个文件里，拷到 U 盘带走。
              </p>
            </div>
            <WriteBundle />
          </section>
          <section className="card backups-way">
            <div>
              <h2>打开交接包</h2>
              <p className="lead">
                另一台电脑上的年报与本机合并：逐份列出，两边都改过的由您选；也可以整库替换。现在的库先备份，不删除。
              </p>
            </div>
            <OpenBundle says="打开交接包…" />
          </section>
          <DataPlace place={view?.place ?? ''} />
          {view && view.aside.length > 0 ? <AsideCard aside={view.aside} onChange={show} /> : null}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>{view ? secondInWords(view.second) : ''}</span>
      </StatusBar>
    </div>
  )
}
