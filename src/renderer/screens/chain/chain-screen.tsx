import { useEffect, useState } from 'react'
import type { ChainBreak, ChainLink } from '../../../core/checks/chain-of-years.ts'
import type { Reason } from '../../../core/report/cell-value.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useOffice } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { ReasonCodeDialog } from '../../ui/reason-code-dialog.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { ChainYearCard } from './chain-year-card.tsx'
import { chainVerdict } from './chain-words.ts'
import './chain.css'

interface Asked {
  readonly year: number
  readonly broken: ChainBreak
}

/** 结转链: every stored year against the year before it, each broken link with both numbers and its reason. */
export function ChainScreen({ officeId }: { readonly officeId: number }) {
  const office = useOffice()
  const [links, setLinks] = useState<readonly ChainLink[] | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    void ask('chain.check', { officeId }).then(found => {
      setLinks(found ?? [])
    })
  }, [officeId])
  const home = (): void => {
    go({ at: 'home' })
  }
  useCommands({ 'file.home': home })
  const explain = async ({ year, broken }: Asked, reason: Reason | null): Promise<void> => {
    const { fingerprint } = broken.finding
    const now = await ask('chain.explain', { officeId, year, fingerprint, reason })
    if (now) setLinks(now)
    setAsked(null)
  }
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: home }}>
        <span className="org" title={office?.office.name}>
          {office?.office.name}
        </span>
      </TopBar>
      <main>
        {links === null ? <ProgressLine says="正在核对各年" /> : null}
        <div className="page chain-page">
          <h1>结转链</h1>
          {links && links.length < 2 ? (
            <EmptyState title="两年以上的年报才能核对衔接">
              <p>导入往年年报以后，这里逐年核对上年结转、现行有效件数和尚未审结的案件。</p>
              <Button
                onClick={() => {
                  go({ at: 'import', pending: null })
                }}
              >
                导入往年年报
              </Button>
            </EmptyState>
          ) : links ? (
            <>
              <p className="lead" role="status">
                {chainVerdict(links)}
              </p>
              <ol className="chain-years">
                {links.map(link => (
                  <ChainYearCard
                    key={link.year}
                    link={link}
                    onExplain={broken => {
                      setAsked({ year: link.year, broken })
                    }}
                  />
                ))}
              </ol>
            </>
          ) : null}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>归档的年报不改动；原因另外保存。</span>
      </StatusBar>
      {asked ? (
        <ReasonCodeDialog
          says={`${String(asked.year)} 年：${asked.broken.finding.says}`}
          before={asked.broken.reason}
          onAct={reason => void explain(asked, reason)}
          onClose={() => {
            setAsked(null)
          }}
        />
      ) : null}
    </div>
  )
}
