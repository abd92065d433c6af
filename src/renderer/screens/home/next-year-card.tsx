import type { ReportSummary } from '../../../contract/views.ts'
import { Button } from '../../ui/button.tsx'
import { latestByYear, takenOver } from './years.ts'

interface NextYearCardProps {
  readonly next: number
  readonly list: readonly ReportSummary[]
  readonly onBegin: () => void
}

/** Every year is archived: the next one can be begun, and this says from where it will carry. */
export function NextYearCard({ next, list, onBegin }: NextYearCardProps) {
  const there = list.some(s => s.year === next)
  const from = latestByYear(list).find(s => s.year === next - 1)
  const words = there
    ? '下一年的到时候在这里新建；平时做过什么记在“随手记”里，写的时候挑选。要更正已经归档的一年，在下表的操作里选“更正”。'
    : from
      ? `从 ${from.year} 年接上：${takenOver(from)}。标题、落款和联系方式照机构档案预填。`
      : `没有 ${next - 1} 年年报，可以导入，或录入上年末数。`
  return (
    <section className="card now" aria-labelledby="now">
      <div className="now-head">
        <h1 id="now">{there ? '各年年报都已归档' : `${next} 年度报告还没有开始`}</h1>
      </div>
      <div className="now-acts">
        <Button look={there ? 'plain' : 'primary'} onClick={onBegin}>
          {there ? '新建年报' : `新建 ${next} 年报`}
        </Button>
      </div>
      <p className="lead">{words}</p>
    </section>
  )
}
