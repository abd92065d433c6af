import type { ReportText } from '../../../core/report/report.ts'
import { paperDate } from '../../ui/paper-date.ts'

const dateOf = (iso: string | null) => (iso === null ? null : paperDate(iso))

const lines: readonly { readonly label: string; readonly of: (text: ReportText) => string | null }[] = [
  { label: '标题', of: t => t.title },
  { label: '文号', of: t => t.docNo },
  { label: '统计起始日', of: t => dateOf(t.periodStart) },
  { label: '统计截止日', of: t => dateOf(t.periodEnd) },
  { label: '署名', of: t => t.signedBy },
  { label: '成文日期', of: t => dateOf(t.signDate) },
  { label: '发布日期', of: t => dateOf(t.publishDate) },
  { label: '联系科室', of: t => t.contact.office },
  { label: '地址', of: t => t.contact.address },
  { label: '邮编', of: t => t.contact.postcode },
  { label: '电话', of: t => t.contact.tel },
  { label: '传真', of: t => t.contact.fax },
  { label: '电子邮箱', of: t => t.contact.email },
  { label: '公开网站', of: t => t.contact.site },
]

/** Title, dates and contact as recognised; what the source does not say is told so. */
export function FrameTab({ text }: { readonly text: ReportText }) {
  return (
    <dl className="frame-facts">
      {lines.map(({ label, of }) => {
        const value = of(text)
        return (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value === null ? 'quiet' : ''}>{value ?? '原件没有写'}</dd>
          </div>
        )
      })}
      <div>
        <dt>导语</dt>
        <dd className={text.preface.length === 0 ? 'quiet' : ''}>
          {text.preface.length === 0 ? '原件没有写' : text.preface.map((p, i) => <p key={i}>{p}</p>)}
        </dd>
      </div>
    </dl>
  )
}
