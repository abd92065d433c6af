import { useEffect, useState } from 'react'
import type { ChosenPack, PackInUse, PacksView } from '../../../contract/packs.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { PackCard } from './pack-card.tsx'
import { PackHistory } from './pack-history.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import './packs.css'

/** Before the first office there is no home yet. */
const home = (): void => {
  const offices = useSession.getState().app?.offices ?? []
  go({ at: offices.length > 0 ? 'home' : 'start' })
}

interface PacksScreenProps {
  /** A pack that was double-clicked. */
  readonly handed: ChosenPack | null
}

/** 参数包: new forms, checks, holidays and texts from a signed file; what is in use, and what ever was. */
export function PacksScreen({ handed }: PacksScreenProps) {
  const [view, setView] = useState<PacksView | null>(null)
  const [chosen, setChosen] = useState(handed)
  const [removing, setRemoving] = useState<PackInUse | null>(null)
  const load = useSession(s => s.load)
  useCommands({ 'file.home': home })
  useEffect(() => {
    void ask('packs.list', {}).then(found => {
      if (found) setView(found)
    })
  }, [])
  const pick = async (): Promise<void> => {
    const found = await ask('packs.pick', {})
    if (found) setChosen(found)
  }
  const changed = async (now: PacksView | undefined, says: string): Promise<void> => {
    setChosen(null)
    setRemoving(null)
    if (!now) return
    setView(now)
    await load()
    showToast(says, 'good')
  }
  const apply = async ({ token, head }: ChosenPack): Promise<void> => {
    const now = await ask('packs.apply', { token })
    await changed(now, `已载入“${head.name}”第 ${String(head.version)} 版`)
  }
  const remove = async ({ seq, head }: PackInUse): Promise<void> => {
    const now = await ask('packs.remove', { seq })
    await changed(now, `已移除“${head.name}”`)
  }
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: home }}>
        <span className="org">参数包</span>
      </TopBar>
      <main>
        {view === null ? <ProgressLine says="正在读取参数包" /> : null}
        <div className="page packs-page">
          <header className="packs-head">
            <div>
              <h1>参数包</h1>
              <p className="lead">
                国家换了年报格式、规则或者公布了放假安排，不用换程序，载入一个签过名的小文件就行。载入之前逐条列出改了什么、从哪一年起；以前年度的年报不变。
              </p>
            </div>
            <Button look="primary" onClick={() => void pick()}>
              载入参数包…
            </Button>
          </header>
          {view?.inUse.map(pack => (
            <PackCard
              key={pack.seq}
              pack={pack}
              onRemove={() => {
                setRemoving(pack)
              }}
            />
          ))}
          {view?.inUse.length === 0 ? (
            <section className="card">
              <p>
                现在没有参数包，按程序自带的 2019 版、2021
                版格式和规则工作。县里或者提供程序的人给了参数包（.nbcs），再在这里载入。
              </p>
            </section>
          ) : null}
          {view && view.history.length > 0 ? <PackHistory lines={view.history} /> : null}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>对本机的全部单位起作用，备份和交接包里也有</span>
      </StatusBar>
      {chosen ? (
        <ApplyDialog
          chosen={chosen}
          onApply={() => void apply(chosen)}
          onClose={() => {
            setChosen(null)
          }}
        />
      ) : null}
      {removing ? (
        <RemoveDialog
          pack={removing}
          onRemove={() => void remove(removing)}
          onClose={() => {
            setRemoving(null)
          }}
        />
      ) : null}
    </div>
  )
}
