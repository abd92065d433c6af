import { useState } from 'react'
import type { ReportSummary, ReportView } from '../../../contract/views.ts'
import { record } from '../../state/report-acts.ts'
import { Field, TextField } from '../field.tsx'
import { Day, EventDialog, needed } from './event-dialog.tsx'

export interface EventDialogProps {
  readonly summary: Pick<ReportSummary, 'id' | 'year' | 'version'>
  readonly today: string
  /** The county's office, as it was written last time. */
  readonly county: string
  readonly onClose: () => void
  readonly onDone: (view: ReportView) => void
}

/** 报送: when and to whom; the version that goes out is kept. */
export function SendDialog({ summary, today, county, onClose, onDone }: EventDialogProps) {
  const { id, year, version } = summary
  const [on, setOn] = useState<string | null>(today)
  const [to, setTo] = useState(county)
  return (
    <EventDialog
      title={`报送 ${String(year)} 年年报`}
      says={`记下报送的时间和对象。报送的是第 ${String(version)} 版现在的内容，程序另存一份，退回修改以后仍可对照。`}
      act="记下报送"
      onClose={onClose}
      onDone={onDone}
      missing={on === null || to.trim() === ''}
      onAct={() => record('events.send', { id, on: on ?? '', to }, `已记下报送：${to}`)}
    >
      {tried => (
        <>
          <TextField
            label="报送给"
            value={to}
            error={needed(tried, to)}
            placeholder="如 县政务公开办"
            onChange={event => {
              setTo(event.target.value)
            }}
          />
          <Day label="报送日期" year={year} value={on} onChange={setOn} tried={tried} />
        </>
      )}
    </EventDialog>
  )
}

/** 退回修改: the county's remarks, one a line; the report is a draft again. */
export function ReturnDialog({ summary, today, county, onClose, onDone }: EventDialogProps) {
  const { id, year } = summary
  const [on, setOn] = useState<string | null>(today)
  const [from, setFrom] = useState(county)
  const [text, setText] = useState('')
  const comments = text.split('\n').filter(line => line.trim() !== '')
  return (
    <EventDialog
      title={`${String(year)} 年年报退回修改`}
      says="意见一行写一条。年报回到草稿，填报时意见列在旁边；写明表和格的，可以直接定位。"
      act={comments.length > 1 ? `退回修改，${String(comments.length)} 条意见` : '退回修改'}
      onClose={onClose}
      onDone={onDone}
      missing={on === null || from.trim() === '' || comments.length === 0}
      onAct={() =>
        record(
          'events.return',
          { id, on: on ?? '', from, comments },
          `${String(year)} 年年报已退回草稿，可以改动`,
        )
      }
    >
      {tried => (
        <>
          <Field label="退回意见" error={needed(tried, comments.join(''))}>
            {ids => (
              <textarea
                className="input"
                rows={5}
                placeholder={'如 表三本年新收自然人应为 5 件\n第六部分没有写信息处理费'}
                {...ids}
                value={text}
                onChange={event => {
                  setText(event.target.value)
                }}
              />
            )}
          </Field>
          <TextField
            label="由谁退回"
            value={from}
            error={needed(tried, from)}
            onChange={event => {
              setFrom(event.target.value)
            }}
          />
          <Day label="退回日期" year={year} value={on} onChange={setOn} tried={tried} />
        </>
      )}
    </EventDialog>
  )
}

/** 发布: the day and the address; the report itself is not touched. */
export function PublishDialog({ summary, today, onClose, onDone }: EventDialogProps) {
  const { id, year } = summary
  const [on, setOn] = useState<string | null>(today)
  const [url, setUrl] = useState('')
  return (
    <EventDialog
      title={`发布 ${String(year)} 年年报`}
      says="年报在网站公布以后，记下日期和网址。年报的内容不变。"
      act="记下发布"
      onClose={onClose}
      onDone={onDone}
      missing={on === null}
      onAct={() =>
        record(
          'events.publish',
          { id, on: on ?? '', url: url.trim() || null },
          `已记下 ${String(year)} 年年报发布`,
        )
      }
    >
      {tried => (
        <>
          <Day label="发布日期" year={year} value={on} onChange={setOn} tried={tried} />
          <TextField
            label="网址"
            hint="从浏览器的地址栏复制；没有的留空。"
            inputMode="url"
            value={url}
            onChange={event => {
              setUrl(event.target.value)
            }}
          />
        </>
      )}
    </EventDialog>
  )
}
