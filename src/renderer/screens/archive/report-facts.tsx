import { publishedOf } from '../../../core/events/progress.ts'
import { formById } from '../../../core/forms/form-for-year.ts'
import type { ReportSummary, ReportView } from '../../../contract/views.ts'
import { go } from '../../state/router.ts'
import { saveOriginal } from '../../state/original.ts'
import { paperDate } from '../../../core/text/paper-date.ts'
import { Button } from '../../ui/button.tsx'
import { momentInWords } from '../../ui/moment.ts'

/** What is known about the kept report, and its other versions. */
export function ReportFacts({
  view,
  years,
}: {
  readonly view: ReportView
  readonly years: readonly ReportSummary[]
}) {
  const { summary, report } = view
  const facts: readonly (readonly [string, string | null])[] = [
    ['版本', `第 ${summary.version} 版`],
    ['格式', `${formById(summary.formId).name}（${formById(summary.formId).basis}）`],
    ['来源', summary.origin === 'own' ? '本程序编制' : (summary.sourceName ?? '粘贴的文字')],
    ['更正说明', summary.correctionReason],
    ['署名', report.text.signedBy],
    ['成文日期', paperDate(report.text.signDate) || null],
    ['发布日期', paperDate(publishedOf(view.events)?.on ?? report.text.publishDate) || null],
    ['保存时间', momentInWords(summary.savedAt)],
  ]
  const others = years.filter(s => s.year === summary.year && s.id !== summary.id)
  return (
    <section className="card">
      <h2>档案</h2>
      <dl className="archive-facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {summary.origin === 'imported' ? (
        <Button small onClick={() => void saveOriginal(summary.id)}>
          导出原件…
        </Button>
      ) : null}
      {others.map(other => (
        <button
          key={other.id}
          type="button"
          className="btn quiet small"
          onClick={() => {
            go({ at: 'archive', reportId: other.id })
          }}
        >
          看第 {other.version} 版
        </button>
      ))}
    </section>
  )
}
