import { useEffect, useMemo, useRef, useState } from 'react'
import { cellsOf } from '../../../core/forms/cells.ts'
import type { PendingImport, ReportView } from '../../../contract/views.ts'
import { call } from '../../api.ts'
import { fileOfImport, useImportBatch } from '../../state/import-batch.ts'
import { go } from '../../state/router.ts'
import { useOffice } from '../../state/session.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { AskCard } from './ask-card.tsx'
import { countsInWords, countStates } from './cell-state.ts'
import { forgetReview } from './kept-reviews.ts'
import { balanceInWords, ownBalance } from './own-balance.ts'
import { openQuestions } from './review.ts'
import { ReviewTabs } from './review-tabs.tsx'
import type { TabId } from './review-tabs.tsx'
import { SourcePane } from './source-pane.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'
import { useReview } from './use-review.ts'

/** 导入核对: the source at the left, what was recognised at the right, the verdict above both. */
export function ReviewScreen({ pending }: { readonly pending: PendingImport }) {
  const desk = useReview(pending)
  const office = useOffice()
  const [asked, setAsked] = useState<'accept' | 'drop' | null>(null)
  const { draft, form, selected, states, review, questions } = desk
  const [tab, setTab] = useState<TabId>(form.tables[0]?.id ?? 'frame')
  const balance = useMemo(() => ownBalance(form, draft, review), [form, draft, review])
  const counts = countStates(states)
  const left = openQuestions(review, questions)
  useEffect(() => {
    const table = selected ? cellsOf(form).get(selected)?.table : undefined
    if (table) setTab(table)
  }, [selected, form])
  const question = questions[review.at]
  useEffect(() => {
    if (question?.cells.length === 0) setTab('frame')
  }, [question])
  const { wanted } = desk
  useEffect(() => {
    if (wanted) setTab('frame')
  }, [wanted])
  useAnswerKeys(desk)
  const many = useImportBatch(s => s.files.length > 0)
  const back = () => {
    go(many ? { at: 'import', pending: null } : { at: office ? 'home' : 'start' })
  }
  const accepted = (stored: ReportView) => {
    forgetReview(pending.token)
    const { files, settle } = useImportBatch.getState()
    const file = fileOfImport(files, pending.token)
    const { id, year } = stored.summary
    if (file) settle(file.key, { is: 'stored', reportId: id, year, office: stored.report.office.name })
    go(many ? { at: 'import', pending: null } : { at: 'home' })
  }
  const accept = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (left === 0) accept.current?.focus({ preventScroll: true })
  }, [left])
  const drop = () => {
    forgetReview(pending.token)
    const { files, remove } = useImportBatch.getState()
    const file = fileOfImport(files, pending.token)
    if (file) remove(file.key)
    else void call('imports.drop', { token: pending.token })
    back()
  }
  const clean = counts.doubt === 0 && balance.findings.length === 0
  return (
    <div className="screen review">
      <TopBar
        actions={
          <>
            {many ? <Button onClick={back}>返回列表</Button> : null}
            <Button
              onClick={() => {
                setAsked('drop')
              }}
            >
              放弃
            </Button>
          </>
        }
      >
        <h1 className="org">导入核对</h1>
        <span className="review-file" title={pending.sourceName}>
          {pending.sourceName}
        </span>
        <span className="quiet review-about" title={aboutDraft(pending, form.name)}>
          {aboutDraft(pending, form.name)}
        </span>
      </TopBar>
      <main>
        <div className={clean ? 'verdict good' : 'verdict'} role="status">
          <strong>{countsInWords(counts)}</strong>
          <span>{balanceInWords(balance)}</span>
          {balance.findings.length > 0 ? (
            <Button
              small
              onClick={() => {
                setTab('balance')
              }}
            >
              看各处
            </Button>
          ) : null}
        </div>
        <SourcePane desk={desk} pending={pending} />
        <section className="recognised" aria-label="认出的内容">
          <AskCard desk={desk} />
          <ReviewTabs desk={desk} balance={balance} tab={tab} onTab={setTab} />
        </section>
      </main>
      <footer className="status-bar review-foot">
        <span>{whatFollows(pending)}</span>
        <Button
          ref={accept}
          look="primary"
          disabled={left > 0}
          onClick={() => {
            setAsked('accept')
          }}
        >
          {left > 0 ? `接受（还有 ${left} 处没看）` : '接受，原样归档'}
        </Button>
      </footer>
      {asked === 'accept' ? (
        <AcceptDialog
          pending={pending}
          review={review}
          onAccepted={accepted}
          onClose={() => {
            setAsked(null)
          }}
        />
      ) : null}
      {asked === 'drop' ? (
        <ConfirmDialog
          title="放弃这次导入？"
          act="放弃导入"
          danger
          onAct={drop}
          onClose={() => {
            setAsked(null)
          }}
        >
          <p>“{pending.sourceName}”不会保存，您在这里的核对也不会保存。原来的文件不受影响。</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}

/** 2021 版格式 · 2025 年度 · 青河县柳溪镇人民政府 */
const aboutDraft = ({ draft }: PendingImport, formName: string) =>
  [
    formName,
    draft.fiscalYear === null ? '没有认出年度' : `${draft.fiscalYear} 年度`,
    draft.orgName ?? '没有认出单位',
  ].join(' · ')

function whatFollows({ draft }: PendingImport): string {
  const year = draft.fiscalYear
  if (year === null) return '接受时请确认单位和年度。'
  return `接受后作为 ${year} 年年报“原样归档”，新建 ${year + 1} 年报时从它带入结转。`
}
