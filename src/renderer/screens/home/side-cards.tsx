import { officeKindNames } from '../../../core/report/office-kind.ts'
import type { AppState, OfficeRecord, ReportView } from '../../../contract/views.ts'
import { notBegun } from '../../state/use-schedule.ts'
import { Button } from '../../ui/button.tsx'
import { AskSecond } from './ask-second.tsx'
import { DeadlineCard } from './deadline-card.tsx'
import { DiaryCard } from './diary-card.tsx'

interface SideCardsProps {
  readonly office: OfficeRecord
  readonly app: AppState
  /** The report in hand. */
  readonly current: ReportView | null
  /** The year whose deadline is to be met; null when its report is archived already. A correction has none. */
  readonly year: number | null
  readonly onEdit: () => void
}

/** 时限, 机构档案, 随手记, 安心. */
export function SideCards({ office, app, current, year, onEdit }: SideCardsProps) {
  const { contact, kind, enforcement } = office.office
  return (
    <aside className="home-side" aria-label="时限与机构档案">
      {year === null || (current?.summary.version ?? 1) > 1 ? null : (
        <DeadlineCard
          kind={kind}
          year={year}
          settings={office.settings}
          status={current?.summary.status ?? notBegun.status}
          events={current?.events ?? notBegun.events}
        />
      )}
      <section className="card">
        <div className="side-head">
          <h2>机构档案</h2>
          <Button look="quiet" small onClick={onEdit}>
            修改
          </Button>
        </div>
        <dl className="facts">
          <dt>类别</dt>
          <dd>
            {officeKindNames[kind]}
            {enforcement ? '，有行政执法权' : '，无行政执法权'}
          </dd>
          <dt>联系</dt>
          <dd>{contact.office ?? '未填'}</dd>
          <dt>电话</dt>
          <dd>{contact.tel ?? '未填'}</dd>
        </dl>
      </section>
      <DiaryCard officeId={office.id} year={app.today.slice(0, 4)} />
      <section className="card reassuring">
        <h2>安心</h2>
        <p className="lead">填一格存一格，关机断电也不丢。</p>
        <p className="lead">不联网，数据只在本机。</p>
        <AskSecond />
      </section>
    </aside>
  )
}
