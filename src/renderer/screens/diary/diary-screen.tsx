import { useState } from 'react'
import type { DiaryEntry } from '../../../core/diary/diary.ts'
import { diaryKindNames } from '../../../core/diary/diary.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import { useDiary, useDiaryOf } from '../../state/diary.ts'
import { entryOf, go } from '../../state/router.ts'
import { useOffice, useSession } from '../../state/session.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { DiaryDialog } from '../../ui/diary/diary-dialog.tsx'
import { DiaryForm } from '../../ui/diary/diary-form.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { showToast } from '../../ui/toast-store.ts'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import './diary.css'

type Shown = { readonly what: 'mend' | 'remove'; readonly entry: DiaryEntry } | null

interface DiaryScreenProps {
  readonly officeId: number
  /** The report to go back to; home without one. */
  readonly from: number | undefined
}

/** 随手记: one line for what was done, all year round; in January the report takes what it needs. */
export function DiaryScreen({ officeId, from }: DiaryScreenProps) {
  const office = useOffice()
  const today = useSession(s => s.app?.today ?? '')
  const entries = useDiaryOf(officeId)
  const { keep, remove } = useDiary()
  const [shown, setShown] = useState<Shown>(null)
  useCommands({
    'file.home': () => {
      go({ at: 'home' })
    },
  })
  const close = (): void => {
    setShown(null)
  }
  const years = [...new Set((entries ?? []).map(entry => entry.date.slice(0, 4)))]
  return (
    <div className="screen">
      <TopBar
        back={{
          to: from === undefined ? '首页' : '返回填报',
          onGo: () => {
            go(from === undefined ? { at: 'home' } : entryOf(from))
          },
        }}
      >
        <span className="org">{office?.office.name}</span>
      </TopBar>
      <main>
        {entries === null ? <ProgressLine says="正在读取" /> : null}
        <div className="page diary-page">
          <h1>随手记</h1>
          <p className="lead">做过什么，当天记一句。写年报的总体情况时，当年的都在旁边，挑选了放进正文。</p>
          <section className="card" aria-label="记一条">
            <DiaryForm
              note={{ date: today, kind: 'proactive', sentence: '', link: null }}
              act="记下"
              onKeep={async note => {
                const kept = await keep(officeId, note)
                if (kept) showToast('已记下。', 'good')
                return kept
              }}
            />
          </section>
          {entries?.length === 0 ? (
            <EmptyState title="还没有记过">
              <p>从今天的一件事开始：公开了什么、答复了什么、开了什么会、更新了哪个栏目。</p>
            </EmptyState>
          ) : null}
          {years.map(year => (
            <section key={year} aria-labelledby={`diary-${year}`}>
              <h2 id={`diary-${year}`}>
                {year} 年<small>{countOf(entries, year)} 条</small>
              </h2>
              <ul className="card diary-list">
                {entries
                  ?.filter(entry => entry.date.startsWith(year))
                  .map(entry => (
                    <Line key={entry.id} entry={entry} onShow={setShown} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>}>
        <span>随手记只存在本机的年报库里，不印在年报上。</span>
      </StatusBar>
      {shown?.what === 'mend' ? (
        <DiaryDialog officeId={officeId} today={today} entry={shown.entry} onClose={close} />
      ) : null}
      {shown?.what === 'remove' ? (
        <ConfirmDialog
          title="删除这一条随手记"
          act="删除这一条"
          danger
          onAct={() => {
            void remove(shown.entry.id)
            close()
          }}
          onClose={close}
        >
          <p>{shown.entry.sentence}</p>
          <p className="quiet">已经放进年报的文字不受影响。</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}

const countOf = (entries: readonly DiaryEntry[] | null, year: string): number =>
  entries?.filter(entry => entry.date.startsWith(year)).length ?? 0

interface LineProps {
  readonly entry: DiaryEntry
  readonly onShow: (shown: Shown) => void
}

function Line({ entry, onShow }: LineProps) {
  const acts = [
    { what: 'mend', says: '修改' },
    { what: 'remove', says: '删除' },
  ] as const
  return (
    <li>
      <time dateTime={entry.date}>{paperDate(entry.date).replace(/^\d+年/, '')}</time>
      <Badge>{diaryKindNames[entry.kind]}</Badge>
      <span className="diary-words">
        {entry.sentence}
        {entry.link === null ? null : <small>出处：{entry.link}</small>}
      </span>
      {acts.map(({ what, says }) => (
        <Button
          key={what}
          look="quiet"
          small
          aria-label={`${says}：${entry.sentence}`}
          onClick={() => {
            onShow({ what, entry })
          }}
        >
          {says}
        </Button>
      ))}
    </li>
  )
}
