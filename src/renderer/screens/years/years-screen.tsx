import { useEffect, useState } from 'react'
import type { YearsOverview } from '../../../contract/years.ts'
import { spanWords } from '../../../core/years/year-words.ts'
import { ask } from '../../api.ts'
import { go } from '../../state/router.ts'
import { useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { GroupCard } from './group-card.tsx'
import { SpanChoice } from './span-choice.tsx'
import type { Span } from './span-choice.tsx'
import { WriteYears } from './write-years.tsx'
import './years.css'

const goHome = () => {
  go({ at: 'home' })
}

/** 历年对比: what the years have in common, drawn and written, and what changed in the last of them. */
export function YearsScreen({ officeId }: { readonly officeId: number }) {
  const app = useSession(s => s.app)
  const [span, setSpan] = useState<Span>({})
  const [overview, setOverview] = useState<YearsOverview | null>(null)
  useEffect(() => {
    let left = false
    void ask('years.overview', { officeId, ...span }).then(answer => {
      if (left) return
      if (answer) setOverview(answer)
      else goHome()
    })
    return () => {
      left = true
    }
  }, [officeId, span])
  useCommands({ 'file.home': goHome })
  if (!overview || !app) return <ProgressLine says="正在读取" />
  const { compared, told, charts, stored } = overview
  const enough = stored.length >= 2
  return (
    <div className="screen">
      <TopBar back={{ to: '首页', onGo: goHome }}>
        <span className="org">{app.offices.find(each => each.id === officeId)?.office.name}</span>
      </TopBar>
      <main>
        <div className="page years">
          <header className="years-head">
            <div>
              <h1>历年对比</h1>
              {enough ? <p className="lead">{spanWords(compared)}，本机保存的年报</p> : null}
            </div>
            {enough ? (
              <>
                <SpanChoice stored={stored} span={span} onChoose={setSpan} />
                <WriteYears officeId={officeId} span={span} disabled={compared.years.length < 2} />
              </>
            ) : null}
          </header>
          {enough ? (
            <>
              {told ? (
                <section className="card years-told" aria-labelledby="years-told">
                  <h2 id="years-told">{told.heading}</h2>
                  <ul>
                    {told.sentences.map(says => (
                      <li key={says}>{says}</li>
                    ))}
                  </ul>
                </section>
              ) : null}
              <div className="years-groups">
                {compared.groups.map(group => (
                  <GroupCard key={group.id} years={compared.years} group={group} chart={charts[group.id]} />
                ))}
              </div>
            </>
          ) : (
            <TooFew stored={stored} />
          )}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>数据在：{app.dataPlace}</span>
      </StatusBar>
    </div>
  )
}

function TooFew({ stored }: { readonly stored: readonly number[] }) {
  const [only] = stored
  return (
    <EmptyState title={only === undefined ? '还没有年报。' : `只有 ${only} 年的年报，还不能对比。`}>
      <p className="lead">
        有两年以上的年报，这里就列出各年的数和增减。往年的年报可以从 Word、PDF 或网页导入。
      </p>
      <Button
        look="primary"
        onClick={() => {
          go({ at: 'import', pending: null })
        }}
      >
        导入往年年报
      </Button>
    </EmptyState>
  )
}
