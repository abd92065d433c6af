import { useEffect, useState } from 'react'
import type { AppError } from '../../../contract/app-error.ts'
import type { ChosenBundle } from '../../../contract/backups.ts'
import type { MergeView, Merged } from '../../../contract/merge.ts'
import { call } from '../../api.ts'
import { savedAll } from '../../state/autosave.ts'
import { callSaved } from '../../state/call-saved.ts'
import { go } from '../../state/router.ts'
import { useCommands } from '../../state/use-command-keys.ts'
import { RestoreDialog } from '../../ui/backups/restore-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { StatusBar, TopBar } from '../../ui/top-bar.tsx'
import { answersOf, choose, keyOf, openPlaces } from './choices.ts'
import type { Choices } from './choices.ts'
import { changes, moreInWords } from './merge-words.ts'
import { MergedCard } from './merged-card.tsx'
import { QuestionCard } from './question-card.tsx'
import { YearsList } from './years-list.tsx'
import './merge.css'

const home = (): void => {
  go({ at: 'home' })
}
const back = (): void => {
  go({ at: 'backups' })
}

interface MergeScreenProps {
  readonly chosen: ChosenBundle
  readonly password: string | null
}

/** 合并: another machine's years beside ours, what is asked first, and nothing done before everything is chosen. */
export function MergeScreen({ chosen, password }: MergeScreenProps) {
  const [view, setView] = useState<MergeView | null>(null)
  const [trouble, setTrouble] = useState<AppError | null>(null)
  const [merged, setMerged] = useState<Merged | null>(null)
  const [choices, setChoices] = useState<Choices>({})
  const [busy, setBusy] = useState(false)
  const [replacing, setReplacing] = useState(false)
  const { token } = chosen
  useCommands({ 'file.home': home })
  useEffect(() => {
    let here = true
    void savedAll()
      .then(() => call('merge.look', { token, password }))
      .then(reply => {
        if (!here) return
        if (reply.ok) setView(reply.value)
        else setTrouble(reply.error)
      })
    return () => {
      here = false
    }
  }, [token, password])
  const years = view?.years ?? []
  const open = openPlaces(choices, years)
  const take = async (): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const reply = await callSaved('merge.take', { token, password, choices: answersOf(choices, years) })
    setBusy(false)
    if (reply.ok) setMerged(reply.value)
    else setTrouble(reply.error)
  }
  const asked = years.filter(year => year.ask)
  const nothing = view !== null && asked.length === 0 && !years.some(changes) && moreInWords(view.more) === ''
  return (
    <div className="screen">
      <TopBar
        back={{ to: '备份与交接', onGo: back }}
        actions={
          view && !merged ? (
            <>
              {open > 0 ? <span className="still-open">还有 {open} 处没有选</span> : null}
              <Button
                onClick={() => {
                  setReplacing(true)
                }}
              >
                不合并，整库替换…
              </Button>
              <Button look="primary" disabled={open > 0 || busy || nothing} onClick={() => void take()}>
                {busy ? '正在合并' : '备份并合并'}
              </Button>
            </>
          ) : null
        }
      >
        <span className="org">合并交接包</span>
      </TopBar>
      <main>
        {busy || (!view && !trouble) ? (
          <ProgressLine says={busy ? '正在备份并合并' : '正在逐份核对交接包'} />
        ) : null}
        <div className="page merge-page">
          {trouble ? (
            <div className="notice bad" role="alert">
              <span>
                <strong>{trouble.says}</strong> {trouble.hint}
              </span>
            </div>
          ) : null}
          {merged ? <MergedCard merged={merged} /> : null}
          {view && !merged ? (
            <>
              <header>
                <h1>合并“{chosen.name}”</h1>
                <p className="lead">
                  {nothing
                    ? '交接包里的本机都有，没有要合并的。'
                    : '先备份现在的库，再逐个单位合并。没有选用的一份另存在旁边，随时可以对比、恢复；已归档的不会改变。'}
                  {moreInWords(view.more) === '' ? '' : `还会加进来：${moreInWords(view.more)}。`}
                </p>
              </header>
              {asked.map(year =>
                year.ask ? (
                  <QuestionCard
                    key={keyOf(year)}
                    year={year}
                    ask={year.ask}
                    choices={choices}
                    onPick={(parts, side) => {
                      setChoices(now => choose(now, year, parts, side))
                    }}
                  />
                ) : null,
              )}
              {years.length > asked.length ? <YearsList years={years.filter(year => !year.ask)} /> : null}
            </>
          ) : null}
        </div>
      </main>
      <StatusBar end={<span>不联网</span>} />
      {replacing ? (
        <RestoreDialog
          title={`用“${chosen.name}”替换现在的库`}
          act="替换现在的库"
          done="交接包已打开，可以继续工作。"
          look={() => call('bundles.look', { token, password })}
          restore={() => callSaved('bundles.open', { token, password })}
          onClose={() => {
            setReplacing(false)
          }}
        />
      ) : null}
    </div>
  )
}
