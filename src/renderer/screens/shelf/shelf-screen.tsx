import { useCallback, useEffect, useRef, useState } from 'react'
import type { DiscardedDraft } from '../../../contract/shelf.ts'
import type { ReportSummary } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { BinList } from './bin-list.tsx'
import { HitList } from './hit-list.tsx'
import { KeptVersions, useKeptVersions } from './kept-versions.tsx'
import { useSearch, useSearching } from './use-search.ts'
import { VersionsTable } from './versions-table.tsx'
import './shelf.css'

const home = () => {
  go({ at: 'home' })
}

/** 查找与档案: one field over everything that is stored; under it the office's shelf and its 回收站. */
export function ShelfScreen({ officeId }: { readonly officeId: number }) {
  const app = useSession(s => s.app)
  const { text, own, found } = useSearch()
  const field = useRef<HTMLInputElement>(null)
  const { rows, drafts, reload } = useShelf(officeId)
  const kept = useKeptVersions(officeId)
  const [at, setAt] = useState('years')
  useSearching(officeId)
  useEffect(() => field.current?.select(), [])
  useCommands({
    'file.home': home,
    'edit.find': () => field.current?.select(),
  })
  const office = app?.offices.find(o => o.id === officeId)?.office.name ?? ''
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: home }}>
        <span className="org">{office}</span>
      </TopBar>
      <main>
        <div className="page shelf-page">
          <h1>查找与档案</h1>
          <div className="find-line" role="search">
            <input
              ref={field}
              id="find"
              type="search"
              className="input"
              aria-label="查找所有年报的文字和数字"
              placeholder="查找文字或数字，例如：政务公开栏、1024、新收 12"
              autoComplete="off"
              maxLength={100}
              value={text}
              onChange={event => {
                useSearch.setState({ text: event.target.value })
              }}
              onKeyDown={event => {
                if (event.key === 'Escape') useSearch.setState({ text: '' })
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
                if (event.nativeEvent.isComposing) return
                event.preventDefault()
                document.querySelector<HTMLElement>('button.hit')?.focus()
              }}
            />
            <label className="find-own">
              <input
                type="checkbox"
                checked={own}
                onChange={event => {
                  useSearch.setState({ own: event.target.checked })
                }}
              />
              只查本单位
            </label>
          </div>
          {found && text.trim() !== '' ? <HitList found={found} asked={text.trim()} /> : null}
          <section className="card shelf-card" aria-label="档案" hidden={text.trim() !== ''}>
            <Tabs
              name="档案"
              tabs={[
                { id: 'years', says: '各年度与版本' },
                ...(kept.length > 0 ? [{ id: 'kept', says: `另存的版本 ${String(kept.length)}` }] : []),
                { id: 'bin', says: `回收站${drafts.length > 0 ? ` ${drafts.length}` : ''}` },
              ]}
              at={at}
              onPick={setAt}
            >
              {at === 'kept' ? <KeptVersions kept={kept} /> : null}
              {at === 'bin' ? <BinList drafts={drafts} onRestored={() => void reload()} /> : null}
              {at === 'years' ? <VersionsTable rows={rows} /> : null}
            </Tabs>
          </section>
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>数据在：{app?.dataPlace}</span>
      </StatusBar>
    </div>
  )
}

function useShelf(officeId: number) {
  const [rows, setRows] = useState<readonly ReportSummary[]>([])
  const [drafts, setDrafts] = useState<readonly DiscardedDraft[]>([])
  const reload = useCallback(async () => {
    const [years, gone] = await Promise.all([
      ask('reports.list', { officeId }),
      ask('bin.list', { officeId }),
    ])
    setRows(years ?? [])
    setDrafts(gone ?? [])
  }, [officeId])
  useEffect(() => void reload(), [reload])
  return { rows, drafts, reload }
}
