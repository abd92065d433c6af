import { useMemo } from 'react'
import type { MergeQuestion, MergeYear, Side } from '../../../contract/merge.ts'
import { compareReports } from '../../../core/compare/compare-reports.ts'
import type { DifferingPart } from '../../../core/merge/report-parts.ts'
import { Button } from '../../ui/button.tsx'
import { ChangedCells } from '../../ui/compare/changed-cells.tsx'
import { askedParts, keyOf, sideOf } from './choices.ts'
import type { Choices } from './choices.ts'
import { versionsInWords } from './merge-words.ts'
import { names, PartSides } from './part-sides.tsx'
import { SideChoice } from './side-choice.tsx'

interface QuestionCardProps {
  readonly year: MergeYear
  readonly ask: MergeQuestion
  readonly choices: Choices
  readonly onPick: (parts: readonly string[], side: Side) => void
}

/** A year on which both machines worked: part by part, or as a whole, the clerk says how it goes on. */
export function QuestionCard({ year, ask, choices, onPick }: QuestionCardProps) {
  const { here, there } = ask
  const compared = useMemo(() => compareReports(here, there), [here, there])
  const heading = `${year.office} ${String(year.year)} 年年报`
  const key = keyOf(year)
  return (
    <section className="card question-card" aria-label={heading}>
      <header className="question-head">
        <div>
          <h2>{heading}</h2>
          <p className="lead">
            本机：{versionsInWords(year.here)}。交接包：{versionsInWords(year.there)}。
          </p>
        </div>
        {ask.by === 'parts' && ask.parts.length > 1 ? (
          <div className="question-all">
            <Button
              small
              aria-label={`${heading}全用本机的`}
              onClick={() => {
                onPick(askedParts(year), 'here')
              }}
            >
              全用本机的
            </Button>
            <Button
              small
              aria-label={`${heading}全用交接包的`}
              onClick={() => {
                onPick(askedParts(year), 'there')
              }}
            >
              全用交接包的
            </Button>
          </div>
        ) : null}
      </header>
      {ask.by === 'parts' ? (
        ask.parts.map(part => (
          <SideChoice
            key={part.part}
            name={`${key} ${part.part}`}
            legend={part.name}
            note={noteOf(part)}
            says={{ here: '用本机的', there: '用交接包的' }}
            side={sideOf(choices, year, part.part)}
            onPick={side => {
              onPick([part.part], side)
            }}
          >
            <PartSides {...{ part, here, there, compared }} />
          </SideChoice>
        ))
      ) : (
        <SideChoice
          name={`${key} whole`}
          legend="用哪一边的整份年报"
          note="没有选用的一份另存在旁边"
          says={{ here: '接着用本机的', there: '改用交接包里的，本机的草稿放进回收站' }}
          side={sideOf(choices, year, 'whole')}
          onPick={side => {
            onPick(['whole'], side)
          }}
        >
          <ChangedCells compared={compared} names={names} />
        </SideChoice>
      )}
    </section>
  )
}

function noteOf({ cells, blank }: DifferingPart): string {
  if (blank === 'here') return '本机还是空的'
  if (blank === 'there') return '交接包里还是空的'
  return cells === null ? '文字不同' : `${String(cells)} 格不同`
}
