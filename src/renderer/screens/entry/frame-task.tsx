import type { ReactNode } from 'react'
import { startingText } from '../../../core/carry-over/starting-text.ts'
import type { FrameField } from '../../../core/report/frame-fields.ts'
import { contactNames, frameNames } from '../../../core/report/frame-names.ts'
import type { Contact } from '../../../core/report/report.ts'
import { applyStep, useEditable, useReport } from '../../state/report-store.ts'
import type { OpenReport } from '../../state/report-store.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/field.tsx'
import { ExtraSections } from './extra-sections.tsx'
import { GrowingText } from './growing-text.tsx'
import { UndoButtons } from './undo-buttons.tsx'

const contactFields: readonly { readonly key: keyof Contact; readonly wide?: true }[] = [
  { key: 'office', wide: true },
  { key: 'address', wide: true },
  { key: 'tel' },
  { key: 'fax' },
  { key: 'postcode' },
  { key: 'email' },
  { key: 'site', wide: true },
]

const endBurst = (): void => {
  useReport.getState().endBurst()
}

/** 标题与落款: everything of the paper around the six chapters, prefilled from the 机构档案. */
export function FrameTask({ open }: { readonly open: OpenReport }) {
  const editable = useEditable()
  const { text, office, year } = open.report
  const usual = startingText(open.form, office, year)
  return (
    <section className="task-page words" aria-labelledby="task-heading">
      <h1 id="task-heading">标题与落款</h1>
      <p className="lead">已按机构档案填好，只需核对；发文字号和日期每年不同。</p>
      <div className="toolbar">
        <UndoButtons />
      </div>
      <div className="frame-card form-grid">
        <Line className="whole" field="title" usual={usual.title} open={open} />
        <Line hint="没有文号的不填。" field="docNo" usual={null} open={open} />
        <Line field="signedBy" usual={usual.signedBy} open={open} />
        <Line date field="signDate" usual={null} open={open} />
        <Line date field="publishDate" usual={null} open={open} />
        <Line date field="periodStart" usual={usual.periodStart} open={open} />
        <Line date field="periodEnd" usual={usual.periodEnd} open={open} />
      </div>
      <div className="frame-card">
        <div className="field-head">
          <h2>导语</h2>
          <Restore
            shown={editable && text.preface.join('\n') !== usual.preface.join('\n')}
            what="导语"
            onRestore={() => {
              applyStep([{ what: 'preface', to: usual.preface }])
            }}
          />
        </div>
        <GrowingText
          id="frame.preface"
          name="导语"
          paragraphs={text.preface}
          placeholder="一行一段"
          onChange={to => {
            applyStep([{ what: 'preface', to }], 'preface')
          }}
        />
      </div>
      <ExtraSections open={open} />
      <div className="frame-card">
        <div className="field-head">
          <h2>联系方式</h2>
          <Restore
            shown={editable && contactFields.some(f => text.contact[f.key] !== office.contact[f.key])}
            what="联系方式"
            onRestore={() => {
              applyStep([{ what: 'contact', to: office.contact }])
            }}
          />
        </div>
        <div className="form-grid">
          {contactFields.map(({ key, wide }) => (
            <div key={key} className={wide ? 'whole' : ''}>
              <TextField
                label={contactNames[key]}
                readOnly={!editable}
                value={text.contact[key] ?? ''}
                onChange={event => {
                  const to = { ...text.contact, [key]: event.target.value || null }
                  applyStep([{ what: 'contact', to }], `contact:${key}`)
                }}
                onBlur={endBurst}
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

interface LineProps {
  readonly field: FrameField
  /** What 恢复默认 puts back; null: there is no default. */
  readonly usual: string | null
  readonly open: OpenReport
  readonly hint?: string
  readonly date?: true
  readonly className?: string
}

function Line({ field, usual, open, hint, date, className = '' }: LineProps) {
  const editable = useEditable()
  const label = frameNames[field]
  const value = open.report.text[field]
  const restore: ReactNode = (
    <Restore
      shown={editable && usual !== null && value !== usual}
      what={label}
      onRestore={() => {
        applyStep([{ what: 'frame', field, to: usual }])
      }}
    />
  )
  const put = (to: string | null): void => {
    applyStep([{ what: 'frame', field, to }], `frame:${field}`)
  }
  const common = { label, aside: restore, readOnly: !editable, ...(hint === undefined ? {} : { hint }) }
  return (
    <div className={className} data-frame={field} onBlur={endBurst}>
      {date ? (
        <DateField {...common} exampleYear={open.report.year + 1} value={value} onChange={put} />
      ) : (
        <TextField
          {...common}
          value={value ?? ''}
          onChange={event => {
            put(event.target.value || null)
          }}
        />
      )}
    </div>
  )
}

function Restore({ shown, what, onRestore }: { shown: boolean; what: string; onRestore: () => void }) {
  if (!shown) return null
  return (
    <Button look="quiet" small aria-label={`恢复默认 ${what}`} onClick={onRestore}>
      恢复默认
    </Button>
  )
}
