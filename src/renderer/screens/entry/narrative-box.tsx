import { memo, useState } from 'react'
import { withParagraphs } from '../../../core/report/live-numbers/edited-text.ts'
import type { TextBlock } from '../../../core/report/report.ts'
import { countSigns } from '../../../core/text/count-signs.ts'
import { useEditable, useReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { LikeLines } from './like-lines.tsx'
import { LastYearText } from './last-year-text.tsx'
import { LiveText } from './live-numbers/live-text.tsx'
import { quotedUnchanged } from './narrative-boxes.ts'
import type { Box } from './narrative-boxes.ts'

interface NarrativeBoxProps {
  readonly id: string
  readonly name: string
  /** The heading of the chapter. */
  readonly chapter: string
  readonly box: Box
  /** As the paper will number it. */
  readonly ordinal: string | undefined
  readonly hint: string | undefined
  readonly lastYear: number | undefined
  readonly beside: readonly string[]
  readonly onChange: (block: TextBlock, burst?: string) => void
  readonly onRemove: () => void
}

/**
 * One sub-heading with its text, its count, and last year's paragraphs to quote from. While another box is written it is
 * not drawn anew; what it hands up therefore has to hold for the chapter as it is then.
 */
export const NarrativeBox = memo(function NarrativeBox(props: NarrativeBoxProps) {
  const { id, name, chapter, box, ordinal, hint, lastYear, beside, onChange, onRemove } = props
  const { block } = box
  const editable = useEditable()
  const [asking, setAsking] = useState(false)
  const quoted = quotedUnchanged(block.paragraphs, beside)
  const hasText = block.paragraphs.some(p => p.trim() !== '')
  const quote = (paragraph: string): void => {
    useReport.getState().endBurst()
    const kept = block.paragraphs.filter(p => p.trim() !== '')
    onChange(withParagraphs(block, [...kept, paragraph]))
    document.getElementById(id)?.focus()
  }
  return (
    <article className={beside.length > 0 ? 'narrative-box with-last' : 'narrative-box'}>
      <div className="narrative-write">
        {block.subheading === undefined ? null : (
          <div className="subheading">
            {ordinal === undefined ? null : <span>{ordinal}</span>}
            <input
              aria-label={`${name} 小标题`}
              value={block.subheading}
              readOnly={!editable}
              onChange={event => {
                onChange({ ...block, subheading: event.target.value }, `${id}.heading`)
              }}
              onBlur={() => {
                useReport.getState().endBurst()
              }}
            />
            {editable ? (
              <Button
                look="quiet"
                small
                aria-label={`删去小标题 ${name}`}
                onClick={() => {
                  if (hasText) setAsking(true)
                  else onRemove()
                }}
              >
                删去
              </Button>
            ) : null}
          </div>
        )}
        <LiveText
          id={id}
          name={name}
          heading={`${chapter}${block.subheading ?? ''}`}
          block={block}
          placeholder={hint ?? '一行一段'}
          onChange={(next, typing) => {
            onChange(next, typing ? id : undefined)
          }}
        >
          <span className="quiet">{countSigns(block.paragraphs)} 字</span>
          {quoted.length > 0 ? (
            <span className="quoted">第 {quoted.join('、')} 段引用自上年，还没有修改</span>
          ) : null}
        </LiveText>
        <LikeLines paragraphs={block.paragraphs} />
      </div>
      {beside.length > 0 && lastYear !== undefined ? (
        <LastYearText
          year={lastYear}
          about={name}
          paragraphs={beside}
          {...(editable ? { onQuote: quote } : {})}
        />
      ) : null}
      {asking ? (
        <ConfirmDialog
          title={`删去“${block.subheading ?? name}”`}
          act="删去小标题和下面的文字"
          danger
          onAct={() => {
            setAsking(false)
            onRemove()
          }}
          onClose={() => {
            setAsking(false)
          }}
        >
          <p>这个小标题下有 {countSigns(block.paragraphs)} 个字，会一起删去；可以撤销。</p>
        </ConfirmDialog>
      ) : null}
    </article>
  )
}, sameBox)

function sameBox(a: NarrativeBoxProps, b: NarrativeBoxProps): boolean {
  return (
    a.box.block === b.box.block &&
    a.id === b.id &&
    a.name === b.name &&
    a.ordinal === b.ordinal &&
    a.hint === b.hint &&
    a.lastYear === b.lastYear &&
    a.beside.length === b.beside.length &&
    a.beside.every((paragraph, i) => paragraph === b.beside[i])
  )
}
