import { useState } from 'react'
import { alignParagraphs } from '../../../../core/compare/align-paragraphs.ts'
import { paragraphsOf, restoreParagraph } from '../../../../core/compare/restore-paragraph.ts'
import type { SectionId } from '../../../../core/forms/form.ts'
import type { TextBlock } from '../../../../core/report/report.ts'
import { ask } from '../../../api.ts'
import { applyStep, useEditable, useReport } from '../../../state/report-store.ts'
import type { OpenReport } from '../../../state/report-store.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { momentInWords } from '../../../ui/moment.ts'
import { TextRuns } from '../../../ui/text-runs.tsx'
import { changeWords } from './change-words.ts'
import { useChanges } from './use-changes.ts'

interface SectionHistoryDialogProps {
  readonly open: OpenReport
  readonly section: SectionId
  readonly onClose: () => void
}

/** Every wording a chapter had, beside the present one; a paragraph or the whole chapter is put back. */
export function SectionHistoryDialog({ open, section, onClose }: SectionHistoryDialogProps) {
  const changes = useChanges(() => ask('history.section', { id: open.id, section }))
  const [picked, setPicked] = useState(0)
  const chapter = open.form.sections.find(s => s.id === section)?.heading ?? section
  const change = changes?.[picked]
  return (
    <Dialog
      wide
      title={`${chapter}：修改记录`}
      onClose={onClose}
      foot={<Button onClick={onClose}>关闭</Button>}
    >
      {changes?.length === 0 ? <p className="quiet">本章还没有改过。</p> : null}
      {changes && change ? (
        <div className="section-history">
          <ol aria-label="改动">
            {changes.map(({ seq, at, who, kind }, i) => (
              <li key={seq}>
                <button
                  type="button"
                  aria-pressed={i === picked}
                  onClick={() => {
                    setPicked(i)
                  }}
                >
                  {momentInWords(at)}
                  <span className="quiet">
                    {who} {changeWords[kind]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <Wording open={open} section={section} was={change.from} onClose={onClose} />
        </div>
      ) : null}
    </Dialog>
  )
}

interface WordingProps {
  readonly open: OpenReport
  readonly section: SectionId
  readonly was: readonly TextBlock[]
  readonly onClose: () => void
}

function Wording({ open, section, was, onClose }: WordingProps) {
  const editable = useEditable()
  const now = open.report.text.sections[section]
  const pairs = alignParagraphs(paragraphsOf(was), paragraphsOf(now))
  const put = (to: readonly TextBlock[]): void => {
    useReport.getState().endBurst()
    applyStep([{ what: 'section', section, to }])
    onClose()
  }
  return (
    <section className="wording" aria-label="这次改动之前的文字">
      <div className="wording-head">
        <p className="quiet">
          这次改动之前的文字，与现在对照：<del>原来有</del>，<ins>现在有</ins>。
        </p>
        {editable ? (
          <Button
            small
            onClick={() => {
              put(was)
            }}
          >
            恢复整章
          </Button>
        ) : null}
      </div>
      {pairs.length === 0 ? <p className="quiet">那时本章没有文字。</p> : null}
      {pairs.map((pair, i) => (
        <div key={i} className="wording-pair">
          <p>
            {pair.old && pair.now ? <TextRuns runs={pair.runs} side="both" /> : null}
            {pair.old && !pair.now ? <del>{pair.old.text}</del> : null}
            {pair.now && !pair.old ? <ins>{pair.now.text}</ins> : null}
          </p>
          {editable && pair.old && pair.old.text !== pair.now?.text ? (
            <Button
              small
              onClick={() => {
                put(restoreParagraph(now, pairs, pair))
              }}
            >
              恢复此段
            </Button>
          ) : null}
        </div>
      ))}
    </section>
  )
}
