import { entriesOfYear } from '../../../core/diary/diary.ts'
import { useDiaryOf } from '../../state/diary.ts'
import { go } from '../../state/router.ts'
import { Button } from '../../ui/button.tsx'

interface DiaryCardProps {
  readonly officeId: number
  /** The year of today. */
  readonly year: string
}

/** 随手记 from the home screen: how much there is, and the way to the next line. */
export function DiaryCard({ officeId, year }: DiaryCardProps) {
  const entries = useDiaryOf(officeId)
  const count = entriesOfYear(entries ?? [], Number(year)).length
  return (
    <section className="card">
      <div className="side-head">
        <h2>随手记</h2>
        <Button
          look="quiet"
          small
          onClick={() => {
            go({ at: 'diary', officeId })
          }}
        >
          记一条
        </Button>
      </div>
      <p className="lead">{count > 0 ? `${year} 年记了 ${count} 条` : '做过什么，当天记一句'}</p>
    </section>
  )
}
