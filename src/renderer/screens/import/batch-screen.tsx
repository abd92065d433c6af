import { useState } from 'react'
import { ask } from '../../api.ts'
import { useImportBatch } from '../../state/import-batch.ts'
import { useDroppedFiles } from '../../state/import-source.ts'
import { go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { archiveSure, heapsOf } from './archive-sure.ts'
import type { OfficeHeap } from './archive-sure.ts'
import { ArchiveSureDialog } from './archive-sure-dialog.tsx'
import { BatchProgress } from './batch-progress.tsx'
import { BatchTable } from './batch-table.tsx'
import { batchInWords, verdictOf } from './batch-verdict.ts'
import { keptReview } from './kept-reviews.ts'
import { officeFor } from './office-for.ts'
import { useStoredYears } from './use-stored-years.ts'
import './batch.css'

/** Many old reports at once: each with what became of it; nothing is stored before it is accepted. */
export function BatchScreen() {
  const { files, running, trouble, addPicked, addDropped, clear } = useImportBatch()
  const office = useOffice()
  const offices = useSession(s => s.app?.offices ?? none)
  const [asked, setAsked] = useState<'archive' | 'leave' | null>(null)
  const [archiving, setArchiving] = useState(false)
  const storedHere = files.filter(f => f.state.is === 'stored').length
  const stored = useStoredYears(storedHere)
  const over = useDroppedFiles(addDropped)
  const around = { files, offices, stored, reviewOf: keptReview }
  const rows = files.map(file => ({ file, verdict: verdictOf(file, around) }))
  const verdicts = rows.map(r => r.verdict)
  const sure = rows.filter(r => r.verdict.is === 'sure').map(r => r.file)
  const open = verdicts.some(v => v.is === 'sure' || v.is === 'look' || v.is === 'waiting')
  const leave = () => {
    clear()
    go({ at: office ? 'home' : 'start' })
  }
  const askToLeave = () => {
    if (open) setAsked('leave')
    else leave()
  }
  const pickMore = () =>
    void ask('imports.pickMany', {}).then(picked => {
      if (picked && picked.length > 0) addPicked(picked)
    })
  useCommands({ 'file.home': askToLeave, 'file.import': pickMore })
  const archive = async (heaps: readonly OfficeHeap[]) => {
    setAsked(null)
    setArchiving(true)
    const count = await archiveSure(heaps)
    setArchiving(false)
    showToast(`${count} 份年报已原样归档`, 'good')
  }
  return (
    <div className={over ? 'screen dropping' : 'screen'}>
      <TopBar actions={<Button onClick={askToLeave}>{open ? '结束导入' : '完成'}</Button>}>
        <span className="org">导入往年年报</span>
        <span className="quiet">共 {files.length} 份</span>
      </TopBar>
      <main>
        <div className="page batch">
          <header className="batch-head">
            <div>
              <h1>逐份识别，核对后归档</h1>
              <p className="lead" role="status">
                {batchInWords(verdicts)}
              </p>
            </div>
            <div className="batch-acts">
              <Button onClick={pickMore}>再加文件</Button>
              <Button
                look="primary"
                disabled={sure.length === 0 || running || archiving}
                onClick={() => {
                  setAsked('archive')
                }}
              >
                确定的一键归档（{sure.length} 份）
              </Button>
            </div>
          </header>
          <BatchProgress />
          {trouble ? (
            <div className="notice bad" role="alert">
              <span>
                <strong>{trouble.says}</strong> {trouble.hint}
              </span>
            </div>
          ) : null}
          <BatchTable rows={rows} />
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>没有接受的不会保存；一份读不了，不影响其他各份。</span>
      </StatusBar>
      {asked === 'archive' ? (
        <ArchiveSureDialog
          heaps={heapsOf(sure, name => officeFor(name, offices, null)?.id ?? null)}
          offices={offices}
          onArchive={heaps => void archive(heaps)}
          onClose={() => {
            setAsked(null)
          }}
        />
      ) : null}
      {asked === 'leave' ? (
        <ConfirmDialog
          title="结束这次导入？"
          act="结束导入"
          danger
          onAct={leave}
          onClose={() => {
            setAsked(null)
          }}
        >
          <p>还有没归档的年报，它们不会保存。已经归档的 {storedHere} 份不受影响，原来的文件也不受影响。</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}

const none: readonly never[] = []
