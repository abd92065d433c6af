import { useEffect, useState } from 'react'
import { contentChanges } from '../../../core/events/content-changes.ts'
import type { ContentChanges } from '../../../core/events/content-changes.ts'
import type { SentEvent } from '../../../core/events/report-event.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import { formatCell } from '../../../core/report/cell-value.ts'
import { valueOf } from '../../../core/report/report.ts'
import type { Report } from '../../../core/report/report.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import type { ReportView } from '../../../contract/views.ts'
import { ask } from '../../api.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { OfficialTable } from '../official-table.tsx'
import { Tabs } from '../tabs.tsx'
import { TableHead } from '../table-head.tsx'

interface SentDialogProps {
  readonly view: ReportView
  readonly event: SentEvent
  readonly onClose: () => void
}

/** The content as it was sent, and what is different now. */
export function SentDialog({ view, event, onClose }: SentDialogProps) {
  const { id } = view.summary
  const [sent, setSent] = useState<Report | null>(null)
  const [at, setAt] = useState('changes')
  useEffect(() => {
    void ask('events.sentReport', { id, seq: event.seq }).then(answer => {
      if (answer) setSent(answer.report)
    })
  }, [id, event.seq])
  if (!sent) return null
  const form = formById(sent.formId)
  const table = form.tables.find(each => each.id === at)
  return (
    <Dialog
      wide
      title={`${paperDate(event.on)}报送的内容`}
      onClose={onClose}
      foot={<Button onClick={onClose}>关闭</Button>}
    >
      <p className="lead">
        报送给{event.to}，一致码 {event.code}。这是当时的内容，以后的改动不影响它。
      </p>
      <Tabs
        name="报送的内容"
        tabs={[
          { id: 'changes', says: '与现在比' },
          ...form.tables.map(each => ({ id: each.id, says: each.name })),
          { id: 'text', says: '文字' },
        ]}
        at={at}
        onPick={setAt}
      >
        {at === 'changes' ? (
          <Changes changes={contentChanges(sent, view.report)} />
        ) : table ? (
          <OfficialTable
            table={table}
            entry={({ cell, colSpan }) => {
              const value = valueOf(sent, cell)
              return <td colSpan={colSpan}>{value === null ? '·' : formatCell(value)}</td>
            }}
          />
        ) : (
          <SentText report={sent} />
        )}
      </Tabs>
    </Dialog>
  )
}

function Changes({ changes: { cells, texts } }: { readonly changes: ContentChanges }) {
  if (cells.length + texts.length === 0)
    return <p className="lead">报送以后没有改动，现在的内容与报送的相同。</p>
  return (
    <>
      {cells.length > 0 ? (
        <table className="table dense">
          <TableHead columns={['格', { num: '报送时' }, { num: '现在' }]} />
          <tbody>
            {cells.map(({ cell, name, was, is }) => (
              <tr key={cell}>
                <th scope="row">{name}</th>
                <td className="num">{was ?? '空'}</td>
                <td className="num">
                  <b>{is ?? '空'}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {texts.map(({ section, name, was, is }) => (
        <section key={section} className="text-change">
          <h3>{name}</h3>
          {was.map(line => (
            <p key={`-${line}`}>
              <del>{line}</del>
            </p>
          ))}
          {is.map(line => (
            <p key={`+${line}`}>
              <ins>{line}</ins>
            </p>
          ))}
        </section>
      ))}
    </>
  )
}

function SentText({ report }: { readonly report: Report }) {
  return (
    <div className="read-text">
      {formById(report.formId).sections.map(({ id, heading }) => (
        <section key={id}>
          <h3>{heading}</h3>
          {report.text.sections[id].flatMap(({ subheading, paragraphs }, i) =>
            [...(subheading ? [subheading] : []), ...paragraphs].map((line, j) => (
              <p key={`${String(i)}.${String(j)}`}>{line}</p>
            )),
          )}
        </section>
      ))}
    </div>
  )
}
