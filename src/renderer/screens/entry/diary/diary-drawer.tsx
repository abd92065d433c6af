import { useEffect, useRef, useState } from 'react'
import type { DiaryEntry } from '../../../../core/diary/diary.ts'
import { diaryKindNames, diaryKinds, entriesOfYear } from '../../../../core/diary/diary.ts'
import { dropEntries, usedIn } from '../../../../core/diary/drop-entries.ts'
import type { Section } from '../../../../core/forms/form.ts'
import { paperDate } from '../../../../core/text/paper-date.ts'
import { useDiaryOf } from '../../../state/diary.ts'
import { applyStep, useEditable, useReport } from '../../../state/report-store.ts'
import { useSession } from '../../../state/session.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { DiaryDialog } from '../../../ui/diary/diary-dialog.tsx'
import { showToast } from '../../../ui/toast-store.ts'
import './diary-drawer.css'

/** 随手记 beside 总体情况: what was noted in the report's year, by kind; what is chosen goes into the boxes. */
export function DiaryDrawer({ section }: { readonly section: Section }) {
  const officeId = useReport(s => s.open?.officeId)
  const year = useReport(s => s.open?.report.year)
  const entries = useDiaryOf(officeId)
  const [shown, setShown] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (officeId === undefined || year === undefined) return null
  const ofYear = entriesOfYear(entries ?? [], year)
  return (
    <>
      <Button
        ref={opener}
        small
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown)
        }}
      >
        {`随手记 ${ofYear.length > 0 ? `${ofYear.length} 条` : ''}`}
      </Button>
      {shown ? (
        <Drawer
          section={section}
          officeId={officeId}
          year={year}
          entries={ofYear}
          onClose={() => {
            setShown(false)
            opener.current?.focus()
          }}
        />
      ) : null}
    </>
  )
}

interface DrawerProps {
  readonly section: Section
  readonly officeId: number
  readonly year: number
  readonly entries: readonly DiaryEntry[]
  readonly onClose: () => void
}

function Drawer({ section, officeId, year, entries, onClose }: DrawerProps) {
  const editable = useEditable()
  const blocks = useReport(s => s.open?.report.text.sections[section.id] ?? none)
  const today = useSession(s => s.app?.today ?? '')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [writing, setWriting] = useState(false)
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input:enabled, .diary-foot button')?.focus()
  }, [])
  const toggle = (id: number): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const drop = (): void => {
    const picked = entries.filter(entry => chosen.has(entry.id))
    applyStep([{ what: 'section', section: section.id, to: dropEntries(section, blocks, picked) }])
    showToast(`已放进正文 ${picked.length} 条，可以撤销。`)
    setChosen(new Set())
  }
  return (
    <aside
      ref={root}
      className="diary-drawer"
      aria-label={`${year} 年随手记`}
      onKeyDown={event => {
        if (event.key === 'Escape' && !writing) onClose()
      }}
    >
      <header>
        <h2>{year} 年随手记</h2>
        <button type="button" className="dialog-close" aria-label="关闭随手记" onClick={onClose}>
          ×
        </button>
      </header>
      <div className="diary-drawer-body">
        {entries.length === 0 ? <p className="quiet">{year} 年还没有记过。</p> : null}
        {diaryKinds.map(kind => {
          const these = entries.filter(entry => entry.kind === kind)
          return these.length === 0 ? null : (
            <fieldset key={kind}>
              <legend>{diaryKindNames[kind]}</legend>
              {these.map(entry => {
                const used = usedIn(blocks, entry)
                return (
                  <label key={entry.id} className="diary-pick">
                    <input
                      type="checkbox"
                      disabled={!editable}
                      checked={chosen.has(entry.id)}
                      onChange={() => {
                        toggle(entry.id)
                      }}
                    />
                    <span>
                      <time dateTime={entry.date}>{paperDate(entry.date).replace(/^\d+年/, '')}</time>
                      {used === 'no' ? null : (
                        <Badge tone="good">{used === 'whole' ? '已用' : '已用，有改动'}</Badge>
                      )}
                      <br />
                      {entry.sentence}
                    </span>
                  </label>
                )
              })}
            </fieldset>
          )
        })}
      </div>
      <footer className="diary-foot">
        <Button
          onClick={() => {
            setWriting(true)
          }}
        >
          记一条…
        </Button>
        <Button look="primary" disabled={chosen.size === 0} onClick={drop}>
          {chosen.size > 0 ? `放进正文（${chosen.size} 条）` : '放进正文'}
        </Button>
      </footer>
      {writing ? (
        <DiaryDialog
          officeId={officeId}
          today={today.startsWith(`${year}-`) ? today : `${year}-12-31`}
          entry={null}
          onClose={() => {
            setWriting(false)
          }}
        />
      ) : null}
    </aside>
  )
}

const none: readonly [] = []
