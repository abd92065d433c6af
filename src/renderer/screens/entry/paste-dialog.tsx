import { useState } from 'react'
import { applyStep } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { shownText } from './grid-model.ts'
import { pasteEdits } from './paste-cells.ts'
import type { PastePlan } from './paste-cells.ts'

/** The tables that were copied, each with what pasting it would do. */
export interface Pasted {
  readonly offers: readonly { readonly says: string; readonly plan: PastePlan }[]
  /** The one most like the table in hand. */
  readonly likest: number
}

/** Shows what a paste overwrites, leaves out or cannot read before it is done as one step; of several tables, which one. */
export function PasteDialog({ offers, likest, onClose }: Pasted & { readonly onClose: () => void }) {
  const [zero, setZero] = useState(false)
  const [chosen, setChosen] = useState(likest)
  const plan = offers[chosen]?.plan
  if (!plan) return null
  const changed = plan.writes.filter(w => w.from !== shownText(w.to))
  const overwritten = changed.filter(w => w.from !== '')
  const odd = plan.writes.filter(w => w.says !== undefined)
  const differing = plan.compared.filter(c => c.have !== c.pasted)
  const count = changed.length + (zero ? plan.blanks.length : 0)
  return (
    <Dialog
      title={`粘贴 ${plan.writes.length} 格`}
      wide
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            look="primary"
            disabled={count === 0}
            onClick={() => {
              applyStep(pasteEdits(plan, zero))
              onClose()
            }}
          >
            粘贴，改动 {count} 格
          </Button>
        </>
      }
    >
      {offers.length > 1 ? (
        <fieldset className="choices paste-tables">
          <legend>复制的内容里有 {offers.length} 张表，粘贴哪一张？</legend>
          {offers.map(({ says, plan: { writes, overflow } }, i) => (
            <label key={says + String(i)}>
              <input
                type="radio"
                name="table"
                checked={chosen === i}
                onChange={() => {
                  setChosen(i)
                }}
              />
              <span>{says}</span>
              <small>
                {i === likest ? '最像这张表，' : ''}可填 {writes.length} 格
                {overflow.length > 0 ? `，放不下 ${overflow.length} 个` : ''}
              </small>
            </label>
          ))}
        </fieldset>
      ) : null}
      {plan.labels.length > 0 ? (
        <p className="lead labels-left">已略去表头和行名，只取数字：{plan.labels.join('、')}</p>
      ) : null}
      <Lines
        title={`将覆盖 ${overwritten.length} 格已填的数`}
        lines={overwritten.map(w => ({ name: w.place.cell.name, words: `${w.from} → ${shownText(w.to)}` }))}
      />
      <Lines
        title={`${odd.length} 格不是数字，将原样放入，等您改正`}
        bad
        lines={odd.map(w => ({ name: w.place.cell.name, words: w.says ?? w.text }))}
      />
      <Lines
        title={`${differing.length} 格自动计算或上年带入，不覆盖；与粘贴的数不同`}
        bad
        lines={differing.map(c => ({
          name: c.place.cell.name,
          words: `表中 ${c.have || '未填'}，粘贴的是 ${c.pasted}`,
        }))}
      />
      {plan.overflow.length > 0 ? (
        <section>
          <h3 className="paste-title bad">{plan.overflow.length} 个数超出表格，将略去</h3>
          <p className="num-list">{plan.overflow.slice(0, 20).join('　')}</p>
        </section>
      ) : null}
      {plan.blanks.length > 0 ? (
        <fieldset className="choices">
          <legend>粘贴的内容里有 {plan.blanks.length} 格是空白或“/”“—”</legend>
          <label>
            <input
              type="radio"
              name="blanks"
              checked={!zero}
              onChange={() => {
                setZero(false)
              }}
            />
            保持原样，以后再填
          </label>
          <label>
            <input
              type="radio"
              name="blanks"
              checked={zero}
              onChange={() => {
                setZero(true)
              }}
            />
            视为 0
          </label>
        </fieldset>
      ) : null}
    </Dialog>
  )
}

interface LinesProps {
  readonly title: string
  readonly bad?: boolean
  readonly lines: readonly { readonly name: string; readonly words: string }[]
}

function Lines({ title, bad = false, lines }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3 className={bad ? 'paste-title bad' : 'paste-title'}>{title}</h3>
      <dl className="paste-lines">
        {lines.map(({ name, words }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
